import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { builtShop } from './shop.ts';

let out: string;
beforeAll(async () => {
  out = await builtShop();
});

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const allFiles = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(out, path)).isFile(),
  );
const pages = () => allFiles().filter((path) => path.endsWith('.html'));

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

test('a site under a base has it in every address', () => {
  const addresses = [...read('runbooks/checkout-errors/index.html').matchAll(/\s(?:href|src)="(\/[^"]*)"/g)];
  expect(addresses.length).toBeGreaterThan(20);
  for (const [, url] of addresses) expect(url).toMatch(/^\/ops\//);
});
