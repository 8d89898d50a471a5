import { readFileSync } from 'node:fs';
import { rules } from '../../lint/rules/index.ts';
import { packageFile } from '../../package.ts';
import { didYouMean } from '../../parse/nearest.ts';
import { CannotRun } from '../../project/project.ts';
import type { AddCommand } from '../command.ts';

export const addExplain: AddCommand = (program, terminal) => {
  program
    .command('explain')
    .description('print a rule’s page: what it demands, why, and examples')
    .argument('<rule>', 'the rule’s name')
    .action((id: string) => {
      const known = rules.map((rule) => rule.id);
      if (!known.includes(id)) {
        const hint = didYouMean(id, known) || ' Run ‘runproof rules’ to see their names.';
        throw new CannotRun(`There is no rule ‘${id}’.${hint}`);
      }
      terminal.out(readFileSync(packageFile(`src/lint/rules/${id}.md`), 'utf8'));
    });
};
