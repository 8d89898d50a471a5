import { resolve } from 'node:path';
import type { Profile } from '../../../schemas/config.ts';
import { summarize } from '../../finding/summary.ts';
import { textReport } from '../../report/text.ts';
import type { BuildResult } from '../../site/build.ts';
import { restoreSite } from '../../site/output/output.ts';
import { printable } from '../../text/printable.ts';
import type { AddCommand } from '../command.ts';
import { loadPart } from '../load-part.ts';
import { mdxCodeOption, openProject, profileOption, refuseEmpty } from '../open-project.ts';
import { checkBase, endOnSignal } from '../serving.ts';
import { type ExitCode, exit, type Terminal } from '../terminal.ts';

interface BuildOptions {
  out: string;
  base?: string;
  force?: true;
  config?: string;
  profile?: Profile;
  allowMdxCode?: true;
}

export const addBuild: AddCommand = (program, terminal, end) => {
  program
    .command('build')
    .description('check a handbook and make it into a site')
    .argument('[dir]', 'the handbook’s folder', '.')
    .option('--out <folder>', 'the site’s folder; a build replaces it as a whole', 'dist')
    .option('--base <path>', 'the path under which the site is served; wins over the config')
    .option('--force', 'build in spite of errors; pages show their findings')
    .addOption(profileOption())
    .addOption(mdxCodeOption())
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: BuildOptions) => {
      checkBase(options.base);
      const out = resolve(terminal.cwd, options.out);
      // Whatever is wrong with the handbook, the last good site is to be there.
      restoreSite(out);
      const project = await openProject(dir, options, terminal);
      refuseEmpty(project, dir);
      terminal.out(textReport(project.findings, project.summary));
      const { build } = await loadPart(() => import('../../site/build.ts'));
      const goOn = endOnSignal();
      const result = await build(project, {
        ...options,
        out,
        onProgress: (message) => terminal.say(message),
      }).finally(goOn);
      end(report(result, options.out, terminal));
    });
};

function report(result: BuildResult, out: string, terminal: Terminal): ExitCode {
  if (result.status === 'refused') {
    terminal.say(
      'No site was built, because the handbook has errors. Mend them, or build in spite of them with --force.',
    );
    return exit.findings;
  }
  if (result.findings.length > 0) {
    terminal.out(textReport(result.findings, summarize(result.findings, result.pages)));
  }
  if (result.status === 'broken') {
    terminal.say(`No site was built, because links in it are broken. What was in ‘${out}’ is still there.`);
    return exit.findings;
  }
  for (const { file, document, reason } of result.leftOut)
    terminal.say(printable(`‘${file}’ is not on the site, though ‘${document}’ links to it. ${reason}`));
  terminal.out(`${result.pages} pages in ${out}\n`);
  return exit.clean;
}
