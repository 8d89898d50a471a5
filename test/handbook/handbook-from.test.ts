import { expect, test } from 'vitest';
import { followLink } from '../../src/handbook/follow-link.ts';
import { type FileContent, type HandbookFiles, handbookFrom } from '../../src/handbook/handbook-from.ts';
import { defaultConfig, parseConfig } from '../../src/parse/config.ts';
import { fileStart } from '../../src/text/range.ts';

const text = (content: string): FileContent => ({ type: 'text', text: content });
const problem = { about: 'file', range: fileStart, message: 'It is no text. Save it as UTF-8.' } as const;

const files: HandbookFiles = new Map<string, FileContent>([
  ['runbooks/a.md', text('# A\n')],
  ['runbooks/binary.md', { type: 'unreadable', problem }],
  ['runbooks/lost.md', { type: 'no file', problem }],
  ['runbooks/deep.md', text('> '.repeat(200))],
  ['runbooks/plan.png', { type: 'name' }],
  ['teams/ops.yaml', text('name: Ops\n')],
  ['notes.md', text('# Notes\n')],
]);

const handbook = handbookFrom(files, defaultConfig);

test('the path says what a text is, and other texts are files that are only there', () => {
  expect(handbook.documents.map(({ path }) => path)).toEqual(['runbooks/a.md']);
  expect(handbook.entries.map(({ path }) => path)).toEqual(['teams/ops.yaml']);
  expect(handbook.files).toContain('notes.md');
});

test('what cannot be read is named with its reason, be it the bytes or the text', () => {
  expect(handbook.unreadable.map(({ path, problems }) => [path, problems[0]?.message])).toEqual([
    ['runbooks/binary.md', problem.message],
    ['runbooks/deep.md', expect.stringContaining('nested more than 100 levels deep')],
    ['runbooks/lost.md', problem.message],
  ]);
});

test('a link leads to a file that cannot be read, and not to what is no file', () => {
  const [from] = handbook.documents;
  if (!from) throw new Error('The document is there');
  const targetOf = (url: string) => followLink(handbook, from, url).type;
  expect(['binary.md', 'plan.png', 'lost.md'].map(targetOf)).toEqual(['file', 'file', 'missing']);
});

test.each(['runbooks', 'runbooks/', '**/*.md', 'runbooks/**'])(
  'what ‘ignore: %s’ matches is not there',
  (pattern) => {
    const { config } = parseConfig(`ignore: ["${pattern}"]\n`);
    const { documents, files: left } = handbookFrom(files, config);
    expect(documents).toEqual([]);
    expect(left).toContain('teams/ops.yaml');
    expect(left).not.toContain('runbooks/a.md');
  },
);

test('where one text changes the others are not parsed again', () => {
  const before = handbookFrom(files, defaultConfig);
  const changed = handbookFrom(new Map([...files, ['runbooks/b.md', text('# B\n')]]), defaultConfig);
  expect(changed.documents.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(changed.documents[0]).toBe(before.documents[0]);
  expect(changed.entries[0]).toBe(before.entries[0]);
});

test('a text is parsed again under another config, and at another place', () => {
  const page = text('# Page\n');
  const { config } = parseConfig('documents:\n  "runbooks/*.md": guide\n');
  const kindsIn = (path: string, under = defaultConfig) =>
    handbookFrom(new Map([[path, page]]), under).documents.map(({ id, kind }) => `${id} ${kind}`);
  expect(kindsIn('runbooks/a.md')).toEqual(['runbooks/a runbook']);
  expect(kindsIn('runbooks/a.md', config)).toEqual(['runbooks/a guide']);
  expect(kindsIn('guides/a.md', config)).toEqual(['guides/a guide']);
});
