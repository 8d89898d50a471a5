import { readFileSync } from 'node:fs';
import { rules } from '../../src/lint/rules/index.ts';
import { type Example, readRulePage } from './rule-page.ts';

const folder = new URL('../../src/lint/rules/', import.meta.url);

/** Every in-memory handbook on the pages of the rules, with the rule’s id. */
export const examples: readonly (Example & { id: string })[] = rules.flatMap(({ id }) => {
  const page = readFileSync(new URL(`${id}.md`, folder), 'utf8');
  return readRulePage(page).examples.map((example) => ({ ...example, id }));
});
