import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from './folder.ts';
import { unreadableFile, unreadableIn } from './unreadable-in.ts';

test('a NUL byte is found at its place', async () => {
  expect(await unreadableFile('# Page\n\nab\0c\n')).toEqual([
    'runbooks/page.md:3:3 The file holds a NUL byte, so it is no text. Remove the byte, or save the file as UTF-8.',
  ]);
});

test('a file that is not UTF-8 is found at the place of its first wrong byte', async () => {
  const latin = new Uint8Array([0x23, 0x20, 0x41, 0x0a, 0x47, 0x72, 0xf6, 0xdf, 0x65]);
  expect(await unreadableFile(latin)).toEqual([
    'runbooks/page.md:2:3 The file is not UTF-8. Save it as UTF-8.',
  ]);
});

test('UTF-16 is not UTF-8', async () => {
  expect(await unreadableFile(Buffer.from('\ufeff# Page\n', 'utf16le'))).toEqual([
    'runbooks/page.md:1:1 The file is not UTF-8. Save it as UTF-8.',
  ]);
});

test('a replacement character that the writer typed is text', async () => {
  expect(await unreadableFile('# Page \ufffd\n')).toEqual([]);
});

test('a byte order mark and line ends of Windows move no place', async () => {
  const folder = writeFolder({
    'runbooks/page.md': '\ufeff---\r\nseverty: high\r\n---\r\n\r\n[a](b.md)\r\n',
  });
  const { findings } = await loadProject(folder, { profile: 'starter' });
  expect(findings.map(({ rule, range }) => `${rule} ${range.start.line}:${range.start.column}`)).toEqual([
    'no-unknown-key 2:1',
    'no-broken-link 5:1',
  ]);
});

test('a file of 50 MB is not read', async () => {
  const folder = writeFolder({ 'runbooks/page.md': '', 'services/shop.yaml': '' });
  for (const path of ['runbooks/page.md', 'services/shop.yaml'])
    truncateSync(join(folder, path), 50 * 1024 * 1024);
  const message =
    'The file has 50.0 MB; Runproof reads up to 1 MB. Move logs and dumps out, or split the page.';
  expect(await unreadableIn(folder)).toEqual([
    `runbooks/page.md:1:1 ${message}`,
    `services/shop.yaml:1:1 ${message}`,
  ]);
});

test('aliases that unfold to a huge value are not followed', async () => {
  const levels = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`);
  const message =
    'The YAML uses aliases (*name) so often that it would unfold to a huge value. Write the values out.';
  const bomb = ['l0: &l0 lol', ...levels, ''].join('\n');
  const folder = writeFolder({ 'teams/ops.yaml': bomb, 'runbooks/page.md': `---\n${bomb}---\n# Page\n` });
  expect(await unreadableIn(folder)).toEqual([
    `runbooks/page.md:2:1 ${message}`,
    `teams/ops.yaml:1:1 ${message}`,
  ]);
});

test.each([
  ['quotations', '>'.repeat(1_000)],
  ['quotations without end', '>'.repeat(20_000)],
  ['lists', '- '.repeat(10_000)],
])('%s that are nested too deeply are not read', async (_, marks) => {
  expect(await unreadableFile(`${marks} x\n`)).toEqual([
    'runbooks/page.md:1:101 The file is nested more than 100 levels deep here. Flatten its lists and quotations.',
  ]);
});

test('YAML that is nested too deeply is not read', async () => {
  expect(await unreadableFile(`name: ${'['.repeat(20_000)}\n`, 'teams/ops.yaml')).toEqual([
    'teams/ops.yaml:1:1 The YAML is nested more than 100 levels deep. Flatten it.',
  ]);
  const nested = `name: ${'['.repeat(101)}${']'.repeat(101)}\n`;
  expect(await unreadableFile(nested, 'teams/ops.yaml')).toEqual([
    'teams/ops.yaml:1:106 The YAML is nested more than 100 levels deep. Flatten it.',
  ]);
});

test('a document that is nested too deeply is no document, so that no page is made of it', async () => {
  const folder = writeFolder({
    'runbooks/md.md': `${'>'.repeat(1_000)} x\n`,
    'runbooks/mdx.mdx': `${'<b>'.repeat(1_000)}x${'</b>'.repeat(1_000)}\n`,
    'runbooks/bearable.md': `${'>'.repeat(90)} x\n`,
  });
  const { handbook } = await loadProject(folder);
  expect(handbook.documents.map(({ path }) => path)).toEqual(['runbooks/bearable.md']);
  expect(handbook.unreadable.map(({ path }) => path)).toEqual(['runbooks/md.md', 'runbooks/mdx.mdx']);
});

test('a file of a megabyte is read, and no byte more', async () => {
  const text = (bytes: number) =>
    `# Page\n\n${`${'some text '.repeat(10)}\n`.repeat(bytes / 100)}`.slice(0, bytes);
  const mega = 1024 * 1024;
  expect(await unreadableFile(text(mega))).toEqual([]);
  expect(await unreadableFile(text(mega + 1))).toEqual([expect.stringContaining('The file has 1.0 MB')]);
});
