import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compiledProgram, outerEnvironment } from '../program.ts';
import { type DevServer, startDev } from './dev-server.ts';
import { shop } from './shop.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-dev-')));
const runbook = join(folder, 'runbooks/checkout-errors.md');
let server: DevServer;

beforeAll(async () => {
  cpSync(shop, folder, { recursive: true });
  server = await startDev(folder, ['--allow-mdx-code']);
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const fetchPage = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`);
  return { status: answer.status, html: await answer.text() };
};
const contentOf = async (path: string) => (await fetchPage(path)).html;
const soon = { timeout: 20_000, interval: 100 };

test('pages, the search index and pictures are served', async () => {
  expect(await contentOf('runbooks/checkout-errors/')).toContain('<h1>Checkout error rate is high</h1>');
  expect(await contentOf('runbooks/twin/')).toContain('Wait 10 minutes.');
  expect(JSON.parse(await contentOf('search/names.json')).part).toBe('names');
  expect(await contentOf('files/guides/img/map.svg')).toContain('<svg');
  expect((await fetchPage('runbooks/missing/')).status).toBe(404);
});

test('nothing outside the handbook is served, and no page may run a script of its text', async () => {
  for (const path of ['@fs/etc/passwd', '@fs/etc/passwd?raw', '@fs/proc/self/environ?raw']) {
    expect((await fetchPage(path)).html, path).not.toMatch(/root:|PATH=/);
  }
  expect(await contentOf('')).toContain("script-src 'self';");
});

test('a change is shown with the findings that it makes', async () => {
  const text = readFileSync(runbook, 'utf8');
  writeFileSync(runbook, text.replace('is high', 'is very high').replace('how-we-work.md', 'gone.md'));
  await expect.poll(() => contentOf('runbooks/checkout-errors/'), soon).toContain('is very high</h1>');
  const html = await contentOf('runbooks/checkout-errors/');
  expect(html).toContain('1 finding in this document');
  expect(html).toContain('no-broken-link');
});

test('a new document has a page at once, and one that is gone has none', async () => {
  const path = join(folder, 'runbooks/new.md');
  writeFileSync(path, '# Brand new\n');
  await expect.poll(() => contentOf('runbooks/new/'), soon).toContain('Brand new</h1>');
  rmSync(path);
  await expect.poll(async () => (await fetchPage('runbooks/new/')).status, soon).toBe(404);
});

test('code in a document runs again when it changes', async () => {
  const path = join(folder, 'runbooks/twin.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('5 + 5', '6 + 6'));
  await expect.poll(() => contentOf('runbooks/twin/'), soon).toContain('Wait 12 minutes.');
});

test('a config that cannot be read leaves the last state, and says why', async () => {
  writeFileSync(join(folder, 'runproof.yaml'), 'title: [\n');
  await expect.poll(server.said, soon).toMatch(/^runproof\.yaml:\d+:\d+ /m);
  expect(await contentOf('runbooks/checkout-errors/')).toContain('is very high</h1>');
});

test('a file that cannot be read has a page with its findings', async () => {
  const path = join(folder, 'runbooks/latin.md');
  writeFileSync(path, Buffer.from('# Caf\u00e9\n', 'latin1'));
  writeFileSync(join(folder, 'runproof.yaml'), 'title: Shop\nprofile: starter\n');
  await expect.poll(() => contentOf('runbooks/latin/'), soon).toContain('The file is not UTF-8.');
  expect(await contentOf('')).toContain('<a href="/runbooks/latin/">runbooks/latin.md</a>');
});

test('a finding of a service is on its page', async () => {
  const path = join(folder, 'services/ledger.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8')}tierr: 1\n`);
  await expect.poll(() => contentOf('services/ledger/'), soon).toContain('1 finding in this file');
  await expect
    .poll(server.said, soon)
    .toMatch(/^\d+ files: 1 error, 1 warning\.$|^\d+ files: 2 errors, 0 warnings\.$/m);
});

test('a port that is in use is said, and no other is taken', async () => {
  const { port } = new URL(server.url);
  const args = [await compiledProgram(), 'dev', folder, '--port', port];
  const second = spawn(process.execPath, args, { env: outerEnvironment() });
  let text = '';
  second.stderr.on('data', (data) => {
    text += data;
  });
  expect(await new Promise((done) => second.on('exit', done))).toBe(2);
  expect(text).toContain(`The port ${port} is in use. Choose another with --port, or end what uses it.`);
});
