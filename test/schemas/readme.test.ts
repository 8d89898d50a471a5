import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfig, parseConfig } from '../../src/parse/config.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { parseEntry } from '../../src/parse/entry.ts';

const page = readFileSync(join(import.meta.dirname, '../../schemas/README.md'), 'utf8');

/** The fences of a language, by their content. */
function fences(language: string): string[] {
  return [...page.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)\n\1$/gm)]
    .filter(([, , found]) => found === language)
    .map(([, , , content = '']) => content);
}

test('the teams and services of the page on writing match their schemas', () => {
  const entries = fences('yaml').filter((text) => /^# (teams|services)\//.test(text));
  const read = entries.map((text) => {
    const path = text.slice(2, text.indexOf('\n'));
    return parseEntry({ path, text, type: path.startsWith('teams/') ? 'team' : 'service' });
  });
  expect(read.map(({ path, problems }) => ({ path, problems }))).toEqual([
    { path: 'teams/payments.yaml', problems: [] },
    { path: 'services/checkout.yaml', problems: [] },
  ]);
});

test('the configs of the page on writing can be used', () => {
  const configs = fences('yaml').filter((text) => !text.startsWith('# '));
  expect(configs.map((text) => parseConfig(text).problems)).toEqual([[], []]);
});

test('the runbook of the page on writing has the sections, the step and the fields that the page explains', () => {
  const [text = ''] = fences('md');
  const document = parseDocument({ path: 'runbooks/example.md', text, kind: 'runbook' }, defaultConfig);
  expect(document.problems).toEqual([]);
  expect(document.sections.map(({ role }) => role)).toEqual(['impact', 'steps', undefined, 'verification']);
  const [step] = document.sections.find(({ role }) => role === 'steps')?.steps ?? [];
  expect(step?.fields.map(({ name }) => name)).toEqual(['Expect', 'Undo']);
});
