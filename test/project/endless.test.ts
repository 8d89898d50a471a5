import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from './folder.ts';
import { unreadableFile, unreadableIn } from './unreadable-in.ts';

const endless =
  'The parser does not come to an end with the file. Look for braces, brackets and tags that nothing closes, and for very long lines.';

const pages = {
  'a.mdx': ['tags in an open expression', `{${'<b>'.repeat(32)}`],
  'b.mdx': ['open expressions in attributes', '<b a={'.repeat(200)],
  'c.mdx': ['open expressions in tags', `Text.\n\n${'<b>{'.repeat(40)}`],
  'd.mdx': ['type arguments', `{${'a<b>('.repeat(30)}`],
  'e.md': ['marks of emphasis', '_a'.repeat(50_000)],
  'f.md': ['quotations in quotations', '>'.repeat(100_000)],
  'g.md': ['lists in lists', '- > '.repeat(25_000)],
  'h.md': ['addresses that never end', `www.${'a_'.repeat(70_000)}`],
} as const;
const texts = Object.entries(pages).map(([name, [, text]]) => [`runbooks/${name}`, `${text}\n`] as const);

/** What is found in a handbook of all these pages, each of which takes more than a second. It is read once. */
let together: Promise<string[]> | undefined;
const foundTogether = () => {
  together ??= unreadableIn(writeFolder(Object.fromEntries(texts)));
  return together;
};

/** So many are tried before those that are left are not. */
const mostTried = 5;

test.each(Object.entries(pages).slice(0, mostTried))('a page is given up at once: %s, %s', async (name) => {
  expect(await foundTogether()).toContain(`runbooks/${name}:1:1 ${endless}`);
});

test.each(Object.entries(pages).slice(mostTried))(
  'a page is given up before it takes minutes: %s, %s',
  async (name, [, text]) => {
    expect(await unreadableFile(`${text}\n`, `runbooks/${name}`)).toEqual([
      `runbooks/${name}:1:1 ${endless}`,
    ]);
  },
);

test('of many pages that hang only some are tried, and all are named', async () => {
  const found = await foundTogether();
  expect(found).toHaveLength(texts.length);
  expect(found.filter((line) => line.includes(endless))).toHaveLength(mostTried);
  expect(found.filter((line) => line.includes('The file was not tried'))).toHaveLength(
    texts.length - mostTried,
  );
});

test('a long honest page is read', async () => {
  const paragraph = 'Look at the *dashboard* of [checkout](good.md), then run `kubectl get pods`.\n\n';
  expect(await unreadableFile(paragraph.repeat(12_000))).toEqual([]);
});

test.each([
  ['keys in keys', '? '.repeat(3000)],
  ['lists in lists', `a: ${'['.repeat(40_000)}`],
  ['maps in maps', `a: ${'{'.repeat(40_000)}`],
])('YAML of %s is a finding of its file', async (_, yaml) => {
  const deep = 'The YAML is nested more than 100 levels deep. Flatten it.';
  const folder = writeFolder({
    'teams/deep.yaml': yaml,
    'runbooks/page.md': `---\n${yaml}\n---\n\n# Page\n`,
  });
  const found = await unreadableIn(folder);
  expect(found.map((line) => line.replace(/^(\S+?):\d+:\d+ /, '$1 '))).toEqual([
    `runbooks/page.md ${deep}`,
    `teams/deep.yaml ${deep}`,
  ]);
});

test('a config of the same kind cannot be used, and says so at its place', async () => {
  const folder = writeFolder({ 'runproof.yaml': '? '.repeat(3000) });
  await expect(loadProject(folder)).rejects.toThrow('The YAML is nested more than 100 levels deep');
});

test('YAML of more than 100,000 characters is not read', async () => {
  const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join('');
  expect(await unreadableFile(keys, 'services/shop.yaml')).toEqual([
    `services/shop.yaml:1:1 The YAML has ${keys.length} characters, and at most 100000 are read. Split the file, or move texts out of it.`,
  ]);
});
