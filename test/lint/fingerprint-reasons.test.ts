import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from '../project/folder.ts';
import { lintFiles } from './memory-handbook.ts';

async function unreadableIn(folder: string): Promise<string> {
  const { findings } = await loadProject(folder, { profile: 'starter' });
  const [found, ...others] = findings.filter(({ rule }) => rule === 'no-unreadable-file');
  expect(others).toEqual([]);
  if (!found) throw new Error(`Everything in ‘${folder}’ can be read`);
  return found.fingerprint;
}

const table = `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${'|a|\n'.repeat(101)}`;
const bomb = Array.from({ length: 9 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`);

/** Versions of one file that cannot be read, each for a reason of its own. */
const pages: Readonly<Record<string, string | Uint8Array>> = {
  'is not UTF-8': new Uint8Array([0xff]),
  'holds a NUL byte': '\0',
  'is too large': 'a'.repeat(1024 * 1024 + 1),
  'has too many lines': '\n'.repeat(50_000),
  'has too many marks': ','.repeat(150_001),
  'has too many references': '&amp;'.repeat(10_001),
  'is nested too deeply': '> '.repeat(200),
  'has too large a table': table,
  'has endless frontmatter': '---\ntitle: A\n',
  'has frontmatter in TOML': '+++\ntitle: A\n',
  'has YAML that is too long': `---\na: ${'a'.repeat(100_000)}\n---\n`,
  'has YAML that is nested too deeply': `---\n${'['.repeat(200)}\n---\n`,
  'has YAML that would become huge': `---\na0: &a0 1\n${bomb.slice(1).join('\n')}\n---\n`,
};

test('another reason why a file cannot be read is another finding', async () => {
  const folders = Object.values(pages).map((page) => writeFolder({ 'runbooks/a.md': page }));
  const found = await Promise.all(folders.map(unreadableIn));
  expect(new Set(found).size).toBe(folders.length);
});

test.skipIf(process.platform === 'win32')('another reason why a link is not followed is too', async () => {
  const targets = ['../../out.md', 'nowhere.md', '../teams', '../.env'];
  const folders = targets.map((target) => {
    const parent = writeFolder({ 'out.md': '', 'book/teams/a.yaml': 'name: A\n', 'book/.env': '' });
    mkdirSync(join(parent, 'book/runbooks'));
    symlinkSync(target, join(parent, 'book/runbooks/a.md'));
    return join(parent, 'book');
  });
  const found = await Promise.all([
    ...folders.map(unreadableIn),
    unreadableIn(writeFolder({ 'runbooks/a.md/b.md': '' })),
  ]);
  expect(new Set(found).size).toBe(found.length);
});

test('a mistake in YAML is another finding where another stands in its line', async () => {
  const mistakes = ['{ a: 1, a: 2 }', '{ b: 1, b: 2 }', '*a', '*b', '{ [a]: b }'];
  const versions = await Promise.all(
    mistakes.map((yaml) => lintFiles({ 'teams/a.yaml': `x: ${yaml}\n` }, { profile: 'starter' })),
  );
  const subjects = versions.map((findings) =>
    findings.flatMap(({ rule, subject }) => (rule === 'no-unreadable-file' ? [subject] : [])),
  );
  expect(subjects.every((one) => one.length === 1)).toBe(true);
  expect(new Set(subjects.flat()).size).toBe(mistakes.length);
});

test('other keys that are missing are another finding, and the same ones are not', async () => {
  const missing = async (frontmatter: string) => {
    const page = `---\n${frontmatter}---\n\n# A\n`;
    const only = ['require-frontmatter'];
    const found = await lintFiles({ 'runbooks/a.md': page }, { profile: 'standard', only });
    return found.map(({ fingerprint }) => fingerprint);
  };
  const [owner, severity, renamed] = await Promise.all([
    missing('services: [a]\nseverity: low\n'),
    missing('services: [a]\nowner: a\n'),
    missing('title: B\nservices: [b]\nseverity: high\n'),
  ]);
  expect(owner).toHaveLength(1);
  expect(severity).toHaveLength(1);
  expect(severity).not.toEqual(owner);
  expect(renamed).toEqual(owner);
});
