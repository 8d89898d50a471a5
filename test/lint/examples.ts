import { readFileSync } from 'node:fs';
import { rules } from '../../src/lint/rules/index.ts';
import type { Files } from './memory-handbook.ts';
import { readRulePage } from './rule-page.ts';

const folder = new URL('../../src/lint/rules/', import.meta.url);

/** Every in-memory handbook on the pages of the rules, with the rule’s id. */
export const examples: readonly { id: string; files: Files }[] = rules.flatMap(({ id }) =>
  readRulePage(readFileSync(new URL(`${id}.md`, folder), 'utf8')).examples.map(({ files }) => ({
    id,
    files,
  })),
);
