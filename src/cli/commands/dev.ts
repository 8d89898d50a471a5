import { resolve } from 'node:path';
import type { Profile } from '../../../schemas/profile.ts';
import { CannotRun, type Project } from '../../project/project.ts';
import { count } from '../../text/count.ts';
import { cannotRunText } from '../cannot-run-text.ts';
import type { AddCommand } from '../command.ts';
import { loadPart } from '../load-part.ts';
import { mdxCodeOption, profileOption } from '../open-project.ts';
import { portOf, untilStopped } from '../serving.ts';
import { exit } from '../terminal.ts';

interface DevOptions {
  port: string;
  host?: string | true;
  config?: string;
  profile?: Profile;
  allowMdxCode?: true;
}

export const addDev: AddCommand = (program, terminal, end) => {
  program
    .command('dev')
    .description('show a handbook in the browser while it is written, with its findings')
    .argument('[dir]', 'the handbook’s folder', '.')
    .option('--port <number>', 'the port to listen on', '4321')
    .option('--host [name]', 'listen for other machines too')
    .addOption(profileOption())
    .addOption(mdxCodeOption())
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: DevOptions) => {
      const { dev } = await loadPart(() => import('../../site/serve/dev.ts'));
      const { config, profile, host, allowMdxCode } = options;
      const server = await dev(resolve(terminal.cwd, dir), {
        port: portOf(options.port),
        host,
        profile,
        allowMdxCode,
        configFile: config === undefined ? undefined : resolve(terminal.cwd, config),
        onReload: (project) => terminal.say(stateOf(project)),
        onProblem: (error) => terminal.say(error instanceof CannotRun ? cannotRunText(error) : String(error)),
      });
      for (const note of server.project.notes) terminal.say(note);
      terminal.say(stateOf(server.project));
      terminal.out(`${server.url}\n`);
      await untilStopped(() => server.stop(), terminal);
      end(exit.clean);
    });
};

function stateOf({ summary }: Project): string {
  const { files, errors, warnings } = summary;
  return `${count(files, 'file')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}
