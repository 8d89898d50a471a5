import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { graphExporters } from '../../src/export/index.ts';
import { reporters } from '../../src/report/index.ts';
import type { Report } from '../../src/report/report.ts';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const files = { 'runproof.yaml': 'profile: starter\n', 'runbooks/a.md': '[b](gone.md)\n' };
const text = `runbooks/a.md:1:1 error no-broken-link
  The link ‘gone.md’ leads to ‘runbooks/gone.md’, which does not exist. Correct the path, or remove the link.

1 error, 1 file checked.
`;

const written = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

afterEach(() => {
  Reflect.deleteProperty(reporters, 'ids');
  Reflect.deleteProperty(graphExporters, 'ids');
});

test.each([
  ['lint', 1, 'no-broken-link'],
  ['links', 1, 'no-broken-link'],
  ['build', 1, 'no-broken-link'],
])('one line in the record gives %s a format', async (command, code, out) => {
  const ids = ({ findings }: Report) => `${findings.map(({ rule }) => rule).join(' ')}\n`;
  Object.assign(reporters, { ids });
  const folder = writeFolder(files);
  expect((await runIn(folder, command, '--help')).out.replace(/\s+/g, ' ')).toContain(
    '(choices: "text", "json", "ids", default: text)',
  );
  expect(await runIn(folder, command, '--format', 'ids')).toMatchObject({ code, out: `${out}\n` });
});

test('one line in the record gives the graph a format', async () => {
  Object.assign(graphExporters, { ids: ({ graph }: { graph: { services: string[] } }) => graph.services[0] });
  const folder = writeFolder({ ...files, 'services/cart.yaml': 'name: Cart\nowner: ops\n' });
  expect((await runIn(folder, 'graph', '--format', 'ids')).out).toBe('cart');
});

test('a report knows which rules were asked', async () => {
  let asked: readonly string[] = [];
  Object.assign(reporters, {
    ids: ({ rules }: Report) => {
      asked = rules.map(({ id }) => id);
      return '';
    },
  });
  await runIn(writeFolder(files), 'links', '--format', 'ids');
  expect(asked.slice(0, 5)).toEqual([
    ...['no-broken-anchor', 'no-broken-image', 'no-broken-link', 'no-unsafe-link', 'site/no-broken-link'],
  ]);
});

test('a format with a file is written there, and text goes on to stdout', async () => {
  const folder = writeFolder(files);
  const named = ['--format', 'json=a.json', '--format', 'text=b.txt', '--format=json=c.json'];
  expect(await runIn(folder, 'lint', ...named)).toEqual({ code: 1, out: text, said: [] });
  expect(JSON.parse(written(folder, 'a.json')).summary.errors).toBe(1);
  expect(written(folder, 'b.txt')).toBe(text);
  expect(written(folder, 'c.json')).toBe(written(folder, 'a.json'));
});

test('stdout has what is named without a file, in whatever order', async () => {
  const folder = writeFolder(files);
  const { out } = await runIn(folder, 'lint', '--format', 'text=b.txt', '--format', 'json');
  expect(JSON.parse(out).summary.errors).toBe(1);
  expect((await runIn(folder, 'lint', '--format', 'text', '--format', 'json=a.json')).out).toBe(text);
});

test('a refused build reports all in one text where a program reads it', async () => {
  const folder = writeFolder(files);
  const { code, out } = await runIn(folder, 'build', '--format', 'json', '--format', 'text=b.txt');
  expect(code).toBe(1);
  expect(JSON.parse(out).findings).toHaveLength(1);
  expect(written(folder, 'b.txt')).toBe(text);
});

test('the graph is written into files as well', async () => {
  const folder = writeFolder(files);
  await runIn(folder, 'graph', '--format', 'json', '--format', 'mermaid=graph.mmd');
  expect(written(folder, 'graph.mmd')).toContain('flowchart LR');
});

test.each([
  [
    ['json', 'text'],
    '--format ‘json’ and ‘text’ both go to stdout. Give one of them a file, as in --format json=<file>.',
  ],
  [['json=a', 'text=./a'], '--format ‘json=a’ and ‘text=./a’ write the same file. Give each its own.'],
  [['json='], '--format ‘json=’ names no file. Write one after the =, or leave the = out.'],
  [
    ['xml=a'],
    "error: option '--format <name[=file]>' argument 'xml=a' is invalid. Allowed choices are text, json.",
  ],
  [
    ['toString'],
    "error: option '--format <name[=file]>' argument 'toString' is invalid. Allowed choices are text, json.",
  ],
])('--format %j cannot run', async (named, said) => {
  const args = named.flatMap((value) => ['--format', value]);
  const outcome = await runIn(writeFolder(files), 'lint', ...args);
  expect(outcome).toEqual({ code: 2, out: '', said: [said] });
});

test.each([
  ['gone/a.json', 'ENOENT'],
  ['folder', 'EISDIR'],
])('a report that cannot be written to ‘%s’ is no success', async (file, code) => {
  const folder = writeFolder({ 'runproof.yaml': 'profile: starter\n', 'runbooks/a.md': '# A\n' });
  mkdirSync(join(folder, 'folder'));
  const said = `‘${join(folder, file)}’ cannot be written (${code}). Name a file in a folder that is there and that you may write in.`;
  const outcome = await runIn(folder, 'lint', '--format', `json=${file}`);
  expect(outcome).toEqual({ code: 2, out: 'No findings, 1 file checked.\n', said: [said] });
});
