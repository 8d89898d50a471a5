import type { Profile } from '../../../schemas/profile.ts';
import { rules } from '../../lint/rules/index.ts';
import { reporters } from '../../report/index.ts';
import type { AddCommand } from '../command.ts';
import { mdxCodeOption, openProject, profileOption, refuseEmpty } from '../open-project.ts';
import { formatOption, outputsOf, refuseOverwriting, write } from '../outputs.ts';
import { exit } from '../terminal.ts';

interface LintOptions {
  format: readonly string[];
  config?: string;
  profile?: Profile;
  allowMdxCode?: true;
}

export const addLint: AddCommand = (program, terminal, end) => {
  program
    .command('lint')
    .description('check a handbook and print what is wrong')
    .argument('[dir]', 'the handbook’s folder', '.')
    .addOption(formatOption('how to print findings', reporters))
    .addOption(profileOption())
    .addOption(mdxCodeOption())
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: LintOptions) => {
      const outputs = outputsOf(options.format, reporters, terminal);
      const project = await openProject(dir, options, terminal);
      refuseEmpty(project, dir);
      refuseOverwriting(outputs, project);
      const { findings, summary } = project;
      write({ findings, summary, rules }, outputs, terminal);
      end(summary.errors > 0 ? exit.findings : exit.clean);
    });
};
