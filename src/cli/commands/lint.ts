import { Option } from 'commander';
import type { Profile } from '../../../schemas/profile.ts';
import { jsonReport } from '../../report/json.ts';
import { textReport } from '../../report/text.ts';
import type { AddCommand } from '../command.ts';
import { mdxCodeOption, openProject, profileOption, refuseEmpty } from '../open-project.ts';
import { exit } from '../terminal.ts';

interface LintOptions {
  format: 'text' | 'json';
  config?: string;
  profile?: Profile;
  allowMdxCode?: true;
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
    .addOption(mdxCodeOption())
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: LintOptions) => {
      const project = await openProject(dir, options, terminal);
      refuseEmpty(project, dir);
      const report = options.format === 'json' ? jsonReport : textReport;
      terminal.out(report(project.findings, project.summary));
      end(project.summary.errors > 0 ? exit.findings : exit.clean);
    });
};
