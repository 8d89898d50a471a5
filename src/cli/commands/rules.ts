import { rules } from '../../lint/rules/index.ts';
import type { AddCommand } from '../command.ts';

export const addRules: AddCommand = (program, terminal) => {
  program
    .command('rules')
    .description('list the rules, with their severity in each profile')
    .action(() => {
      const rows = rules.map(({ id, severity, description }) => {
        const { starter, standard, strict } = severity;
        return [id.padEnd(24), starter.padEnd(8), standard.padEnd(8), strict.padEnd(8), description].join(
          ' ',
        );
      });
      const head = ['rule'.padEnd(24), 'starter'.padEnd(8), 'standard'.padEnd(8), 'strict'.padEnd(8)]
        .join(' ')
        .trimEnd();
      terminal.out(`${[head, ...rows].join('\n')}\n`);
    });
};
