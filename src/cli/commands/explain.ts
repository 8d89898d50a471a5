import { readFileSync } from 'node:fs';
import { rules } from '../../lint/rules/index.ts';
import { packageFile } from '../../package.ts';
import { CannotRun } from '../../project/project.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { AddCommand } from '../command.ts';

export const addExplain: AddCommand = (program, terminal) => {
  program
    .command('explain')
    .description('print a rule’s page: what it demands, why, and examples')
    .argument('<rule>', 'the name of a rule, or of a link check such as site/no-broken-link')
    .action((id: string) => {
      const checks = linkChecks();
      const page = rules.some((rule) => rule.id === id) ? read(`src/lint/rules/${id}.md`) : checks.get(id);
      if (page === undefined) throw new CannotRun(unknownRule(id, [...checks.keys()]));
      terminal.out(page);
    });
};

function unknownRule(id: string, checks: readonly string[]): string {
  const known = [...rules.map((rule) => rule.id), ...checks];
  return `There is no rule ‘${id}’.${didYouMean(id, known) || ' Run ‘runproof rules’ to see their names.'}`;
}

/** The sections of the page on link checks, by the check’s name. */
function linkChecks(): Map<string, string> {
  const sections = read('src/links/checks.md').split(/^## /m).slice(1);
  return new Map(sections.map((text) => [text.split('\n', 1)[0] ?? '', `# ${text.trimEnd()}\n`]));
}

function read(path: string): string {
  return readFileSync(packageFile(path), 'utf8');
}
