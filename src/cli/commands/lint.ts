import { resolve } from 'node:path';
import { Option } from 'commander';
import { type Profile, profile as profileSchema } from '../../../schemas/config.ts';
import { CannotRun, loadProject, type Project } from '../../project/project.ts';
import { jsonReport } from '../../report/json.ts';
import { textReport } from '../../report/text.ts';
import type { AddCommand } from '../run.ts';
import { exit, type Terminal } from '../terminal.ts';

interface LintOptions {
  format: 'text' | 'json';
  config?: string;
  profile?: Profile;
}

export const addLint: AddCommand = (program, terminal, end) => {
  program
    .command('lint')
    .description('check a handbook and print what is wrong')
    .argument('[dir]', 'the handbook’s folder', '.')
    .addOption(
      new Option('--format <format>', 'how to print findings').choices(['text', 'json']).default('text'),
    )
    .addOption(profileOption())
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: LintOptions) => {
      const project = await openProject(dir, options, terminal);
      if (isEmpty(project)) throw new CannotRun(nothingFound(dir));
      const report = options.format === 'json' ? jsonReport : textReport;
      terminal.out(report(project.findings, project.summary));
      end(project.summary.errors > 0 ? exit.findings : exit.clean);
    });
};

/** The option that every command shares which lints. */
export function profileOption(): Option {
  return new Option('--profile <profile>', 'how much is demanded; wins over the config').choices(
    profileSchema.options,
  );
}

/** Loads the project that a command names, and says its notes. */
export async function openProject(
  dir: string,
  options: { config?: string; profile?: Profile },
  terminal: Terminal,
): Promise<Project> {
  const configFile = options.config === undefined ? undefined : resolve(terminal.cwd, options.config);
  const project = await loadProject(resolve(terminal.cwd, dir), { profile: options.profile, configFile });
  for (const note of project.notes) terminal.say(note);
  return project;
}

/** Whether the folder holds nothing that Runproof reads. */
export function isEmpty({ summary }: Project): boolean {
  return summary.files === 0;
}

/** A gate that passes because it looked at nothing is worse than none. */
export function nothingFound(dir: string): string {
  return `‘${dir}’ holds nothing to check: no document, team or service. Documents are runbooks/**/*.md and guides/**/*.md, or what ‘documents’ in runproof.yaml names. Run ‘runproof new runbook <id>’ to start one.`;
}
