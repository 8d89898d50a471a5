import { describe, expect, test } from 'vitest';
import { compareFindings, type NamelessFinding } from '../../src/finding/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import { alwaysError, documentRule, handbookRule } from '../../src/lint/rule.ts';
import { fileStart } from '../../src/text/range.ts';
import { type Files, type LintOptions, lintFiles, memoryHandbook } from './memory-handbook.ts';

/** Findings as `path:line:column rule`. */
async function linesOf(files: Files, options?: LintOptions): Promise<string[]> {
  const findings = await lintFiles(files, options);
  return findings.map(({ path, range: { start }, rule }) => `${path}:${start.line}:${start.column} ${rule}`);
}

test('findings come by path, then by place, then by rule', async () => {
  const files = {
    'services/web.yaml': 'owner: nobody\n',
    'runbooks/b.md': '---\nowner: nobody\n---\n\nTODO [x](gone.md)\n',
    'runbooks/a.md': '[x](#gone) [y](gone.md)\n',
  };
  expect(
    await linesOf(files, {
      profile: 'standard',
      only: [
        'no-placeholder',
        'no-broken-link',
        'no-broken-anchor',
        'no-unknown-reference',
        'require-valid-data',
        'require-frontmatter',
      ],
    }),
  ).toEqual([
    'runbooks/a.md:1:1 no-broken-anchor',
    'runbooks/a.md:1:1 require-frontmatter',
    'runbooks/a.md:1:12 no-broken-link',
    'runbooks/b.md:1:1 require-frontmatter',
    'runbooks/b.md:2:8 no-unknown-reference',
    'runbooks/b.md:5:1 no-placeholder',
    'runbooks/b.md:5:6 no-broken-link',
    'services/web.yaml:1:1 require-valid-data',
    'services/web.yaml:1:8 no-unknown-reference',
  ]);
});

test('the order of findings is total', () => {
  const finding = (path: string, offset: number, rule: string, message: string): NamelessFinding => {
    const point = { line: 1, column: offset + 1, offset };
    return { path, range: { start: point, end: point }, rule, message, severity: 'error' };
  };
  const ordered = [
    finding('B.md', 9, 'z', 'z'),
    finding('a.md', 0, 'z', 'z'),
    finding('a.md', 2, 'a', 'z'),
    finding('a.md', 2, 'b', 'a'),
    finding('a.md', 2, 'b', 'b'),
    finding('a.md', 10, 'a', 'a'),
  ];
  expect(ordered.toReversed().toSorted(compareFindings)).toEqual(ordered);
  expect(fileStart.start.offset).toBe(0);
});

describe('The profile decides what a document must have', () => {
  const files = {
    'runbooks/a.md':
      '---\nowner: x\nservices: [y]\nseverity: low\nalerts: [A]\n---\n\n# A\n\n## Steps\n\n1. Run `make fix`.\n\n## Verification\n\n1. 0 errors.\n',
  };
  const only = ['require-section', 'require-frontmatter'];

  test.each([
    ['starter', []],
    ['standard', []],
    [
      'strict',
      [
        'runbooks/a.md:1:1 require-frontmatter',
        'runbooks/a.md:8:4 require-section',
        'runbooks/a.md:8:4 require-section',
        'runbooks/a.md:17:1 require-section',
      ],
    ],
  ] as const)('%s', async (profile, expected) => {
    expect(await linesOf(files, { profile, only })).toEqual(expected);
  });

  test('a guide needs no section', async () => {
    expect(await linesOf({ 'guides/a.md': '---\nowner: x\n---\n\n# A\n' }, { only })).toEqual([]);
  });

  test('the frontmatter’s kind wins over the folder', async () => {
    const guide = { 'runbooks/a.md': '---\nkind: guide\nowner: x\n---\n\n# A\n' };
    expect(await linesOf(guide, { only })).toEqual([]);
  });
});

test('an empty handbook has no findings', async () => {
  expect(await linesOf({})).toEqual([]);
});

test('checks that wait for something give their findings in the same order', async () => {
  const base = { description: 'It waits.', severity: alwaysError };
  const message = 'It came later. Wait.';
  const inDocuments = documentRule({
    ...{ ...base, id: 'no-b' },
    check: async () => [{ range: fileStart, message }],
  });
  const inHandbook = handbookRule({
    ...{ ...base, id: 'no-a' },
    check: async () => [{ path: 'runbooks/a.md', range: fileStart, message }],
  });
  const findings = await lint(
    [inDocuments, inHandbook].map((rule) => ({ rule, severity: 'error', options: {} })),
    {
      handbook: memoryHandbook({ 'runbooks/b.md': '', 'runbooks/a.md': '' }),
      profile: 'strict',
      pictures: new Map(),
    },
  );
  expect(findings.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'runbooks/a.md no-a',
    'runbooks/a.md no-b',
    'runbooks/b.md no-b',
  ]);
});
