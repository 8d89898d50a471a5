import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { type BuildResult, build } from '../../src/site/build/build.ts';

const fixture = new URL('../fixtures/site/shop', import.meta.url).pathname;
const work = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-test-')));
const out = join(work, 'dist');
let result: BuildResult;

beforeAll(async () => {
  result = await build(await loadProject(fixture, { allowMdxCode: true }), { out });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const allFiles = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(out, path)).isFile(),
  );
const pages = () => allFiles().filter((path) => path.endsWith('.html'));

test('a site is built, and its own links hold', () => {
  expect(result).toMatchObject({ status: 'built', findings: [], out });
  expect(pages()).toEqual(
    expect.arrayContaining(['index.html', '404.html', 'runbooks/twin/index.html', 'graph/index.html']),
  );
});

test('every page has a strict policy, and nothing that it would block', () => {
  for (const path of pages()) {
    const html = read(path);
    expect(html, path).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html, path).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/i);
  }
});

test('every page has one first heading, a title and a language', () => {
  for (const path of pages()) {
    const html = read(path);
    expect(html.match(/<h1/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<html lang="en"/);
    expect(html, path).toMatch(/<title>[^<]+<\/title>/);
  }
});

test('no page asks another host for anything', () => {
  for (const path of pages())
    expect(read(path), path).not.toMatch(
      /<(?:link|script|img|source|iframe)[^>]*\s(?:src|href)="(?:https?:)?\/\//,
    );
  for (const path of allFiles().filter((file) => file.endsWith('.css')))
    expect(read(path)).not.toMatch(/@import|url\(["']?http/);
});

test('a runbook page stays small', () => {
  const styles = allFiles().filter((path) => path.endsWith('.css'));
  const scripts = allFiles().filter((path) => path.endsWith('.js'));
  const size = (paths: string[]) => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
  expect(size(['runbooks/checkout-errors/index.html', ...styles])).toBeLessThan(25 * 1024);
  expect(size(scripts)).toBeLessThan(15 * 1024);
});

test('a document that runs code is compiled, its components and steps with it', () => {
  const html = read('runbooks/twin/index.html');
  expect(html).toMatch(/<li class="step" id="steps-step-1"[^>]*>Wait 10 minutes\.<\/li>/);
  expect(html).toContain('<div class="callout callout-warning" role="note">');
  expect(html).toContain('<div class="tab" data-tab="Second">');
});

test('the search index and the files that pages show are there', () => {
  expect(JSON.parse(read('search/names.json')).documents.map((one: { id: string }) => one.id)).toContain(
    'runbooks/twin',
  );
  expect(existsSync(join(out, 'files/guides/img/map.svg'))).toBe(true);
});

test('the same handbook gives the same site', async () => {
  const again = join(work, 'again');
  await build(await loadProject(fixture, { allowMdxCode: true }), { out: again });
  for (const path of allFiles()) expect(readFileSync(join(again, path), 'utf8'), path).toBe(read(path));
});

test('nothing is written to the handbook', () => {
  expect(readdirSync(fixture).toSorted()).toEqual([
    'guides',
    'runbooks',
    'runproof.yaml',
    'services',
    'teams',
  ]);
});

test('a site under a base has it in every address', async () => {
  const based = join(work, 'based');
  await build(await loadProject(fixture, { allowMdxCode: true }), { out: based, base: '/docs/shop/' });
  const html = readFileSync(join(based, 'runbooks/checkout-errors/index.html'), 'utf8');
  const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map(([, url]) => url);
  expect(addresses.length).toBeGreaterThan(20);
  for (const url of addresses) expect(url).toMatch(/^\/docs\/shop\//);
});

test('a handbook with errors is not built, and the last good site stays', async () => {
  const folder = join(work, 'book');
  const site = join(work, 'site');
  mkdirSync(join(folder, 'runbooks'), { recursive: true });
  writeFileSync(join(folder, 'runproof.yaml'), 'profile: starter\n');
  writeFileSync(join(folder, 'runbooks/a.md'), '# A\n\nText.\n');
  await build(await loadProject(folder), { out: site });
  writeFileSync(join(folder, 'runbooks/a.md'), '# B\n\n[x](missing.md)\n');
  expect(await build(await loadProject(folder), { out: site })).toMatchObject({
    status: 'refused',
    errors: 1,
  });
  expect(readFileSync(join(site, 'runbooks/a/index.html'), 'utf8')).toContain('<h1 id="a">A</h1>');
  expect(await build(await loadProject(folder), { out: site, force: true })).toMatchObject({
    status: 'built',
  });
  const forced = readFileSync(join(site, 'runbooks/a/index.html'), 'utf8');
  expect(forced).toContain('error, line 3');
  expect(forced).toContain('no-broken-link');
  expect(readdirSync(work).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a document whose code fails is named, and the last good site stays', async () => {
  const folder = join(work, 'failing');
  mkdirSync(join(folder, 'runbooks'), { recursive: true });
  writeFileSync(join(folder, 'runproof.yaml'), 'profile: starter\n');
  writeFileSync(join(folder, 'runbooks/a.mdx'), '# A\n\n{nothing.at.all}\n');
  await expect(
    build(await loadProject(folder, { allowMdxCode: true }), { out: join(work, 'failed') }),
  ).rejects.toThrow(/‘runbooks\/a\.mdx’ runs code that fails: nothing is not defined/);
  expect(existsSync(join(work, 'failed'))).toBe(false);
});

test('a folder with other files is not replaced', async () => {
  const foreign = join(work, 'foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'thesis.txt'), 'years of work');
  await expect(build(await loadProject(fixture, { allowMdxCode: true }), { out: foreign })).rejects.toThrow(
    'holds files that Runproof did not write',
  );
  await expect(
    build(await loadProject(fixture, { allowMdxCode: true }), { out: join(fixture, '..') }),
  ).rejects.toThrow('the handbook is in it');
  expect(readdirSync(foreign)).toEqual(['thesis.txt']);
});

test('a document can use a component of its own, wherever the handbook is', async () => {
  const folder = join(work, 'own');
  mkdirSync(join(folder, 'runbooks'), { recursive: true });
  writeFileSync(join(folder, 'runproof.yaml'), 'profile: starter\n');
  writeFileSync(
    join(folder, 'runbooks/card.astro'),
    '---\nconst { n } = Astro.props;\n---\n<p class="own">Card {n}</p>\n<style>.own { color: green }</style>\n',
  );
  writeFileSync(
    join(folder, 'runbooks/a.mdx'),
    "import Card from './card.astro'\n\n# A\n\n## Steps\n\n<Card n={3} />\n",
  );
  await build(await loadProject(folder, { allowMdxCode: true }), { out: join(work, 'own-site') });
  expect(readFileSync(join(work, 'own-site/runbooks/a/index.html'), 'utf8')).toMatch(
    /<p class="own[^"]*">Card 3<\/p>/,
  );
});
