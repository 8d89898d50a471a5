import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/finding/summary.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { textReport } from '../../src/report/text.ts';
import { lintFiles, memoryHandbook } from './memory-handbook.ts';
import { type Example, readRulePage } from './rule-page.ts';

const folder = new URL('../../src/lint/rules/', import.meta.url);
const ids = rules.map((rule) => rule.id);

function stemsOf(extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension) && name !== 'index.ts')
    .map((name) => name.slice(0, -extension.length))
    .toSorted();
}

/** What the command line prints when only this rule runs. */
async function outputOf(id: string, { files }: Example): Promise<string> {
  const { documents, entries } = memoryHandbook(files);
  const findings = await lintFiles(files, { only: [id] });
  const summary = summarize(findings, documents.length + entries.length);
  return textReport({ findings, summary, rules });
}

test('the index names every rule file once, in order', () => {
  expect(ids).toEqual(stemsOf('.ts'));
});

test('every page belongs to a rule', () => {
  expect(stemsOf('.md')).toEqual(stemsOf('.ts'));
});

describe.each(rules)('$id', ({ id, description }) => {
  const path = new URL(`${id}.md`, folder);
  const page = readRulePage(existsSync(path) ? readFileSync(path, 'utf8') : '');
  const failing = page.examples.filter(({ output }) => output !== undefined);
  const passing = page.examples.filter(({ output }) => output === undefined);

  test('belongs to a family', () => {
    expect(id).toMatch(/^(require|no)(-[a-z]+)+$/);
  });

  test('has a page that starts with its name and its description', () => {
    expect(page.title).toBe(id);
    expect(page.introduction.replaceAll('\n', ' ').startsWith(description)).toBe(true);
    expect(description).toMatch(/^[A-Z][^.]+\.$/);
  });

  test('has a page with a failing and a passing example', () => {
    expect(failing.length).toBeGreaterThan(0);
    expect(passing.length).toBeGreaterThan(0);
  });

  test.each(failing)('prints what its page shows ($#)', async (example) => {
    expect(await outputOf(id, example)).toBe(example.output);
  });

  test.each(passing)('finds nothing in the right examples of its page ($#)', async (example) => {
    expect(await outputOf(id, example)).toMatch(/^No findings, \d+ files? checked\.\n$/);
  });

  test('says in its messages what is wrong and what to do', async () => {
    for (const { files } of failing) {
      const findings = await lintFiles(files, { only: [id] });
      expect(findings).not.toEqual([]);
      for (const { message } of findings) {
        expect(message).toMatch(/^[A-Z‘].*[.?]\S*\s+[A-Z‘].*[.?]$/s);
        expect(message).not.toMatch(/\binvalid\b|\boops\b|Error:/i);
      }
    }
  });
});
