import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DevServer, startDev } from './dev-server.ts';
import { shop } from './shop.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-dev-')));
let server: DevServer;

beforeAll(async () => {
  cpSync(shop, folder, { recursive: true });
  writeFileSync(join(folder, 'runproof.yaml'), 'title: Shop\nprofile: starter\nsite: { base: /ops/ }\n');
  server = await startDev(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, fail) => {
    request(new URL(path, server.url), { headers, timeout: 10_000 }, (answer) => {
      let text = '';
      answer.on('data', (data) => {
        text += data;
      });
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
    })
      // An upgrade is no answer with a body.
      .on('upgrade', (answer, socket) => {
        socket.destroy();
        done({ status: answer.statusCode, headers: answer.headers, text: '' });
      })
      .on('error', fail)
      .end();
  });

const places = ['/ops/', '/ops/search/names.json', '/ops/files/guides/img/map.svg', '/@vite/client'];

test.each(places)('%s is there for those who ask for it by the name of this machine', async (path) => {
  expect((await ask(path)).status).toBe(200);
  expect((await ask(path, { host: 'localhost' })).status).toBe(200);
  for (const host of ['evil.example', 'localhost.evil.example:4321']) {
    const { status, text } = await ask(path, { host });
    expect(status, host).toBe(403);
    expect(text.length).toBeLessThan(300);
  }
});

test('nobody listens to changes by another name', async () => {
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'vite-hmr',
  };
  expect((await ask('/', upgrade)).status).toBe(101);
  expect((await ask('/', { ...upgrade, host: 'evil.example' })).status).toBe(400);
  expect((await ask('/', { ...upgrade, origin: 'https://evil.example' })).status).toBe(400);
});

test('a picture that is opened on its own may do nothing', async () => {
  const { headers } = await ask('/ops/files/guides/img/map.svg');
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
  });
});

test('only parts of the search index are served as such', async () => {
  for (const name of ['constructor', 'toString', '__proto__'])
    expect((await ask(`/ops/search/${name}`)).status, name).toBe(404);
});
