import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CannotRun } from '../../src/project/project.ts';
import { preview } from '../../src/site/preview.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-preview-')));
let server: Awaited<ReturnType<typeof preview>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'runbooks/w x'), { recursive: true });
  mkdirSync(join(folder, 'files'));
  for (const file of ['.runproof-site', 'index.html', '404.html', 'runbooks/w x/index.html', 'files/A.JPEG'])
    writeFileSync(join(folder, file), file);
  server = await preview(folder, { port: 0, host: '127.0.0.1', base: '/ops/' });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path as it is written: `fetch` would tidy it. */
const ask = (path: string) =>
  new Promise<{
    status: number | undefined;
    location: string | undefined;
    type: string | undefined;
    text: string;
  }>((done, fail) => {
    const { port, hostname } = new URL(server.url);
    request({ port, hostname, path }, (answer) => {
      let text = '';
      answer.on('data', (data) => {
        text += data;
      });
      answer.on('end', () => {
        const { location, 'content-type': type } = answer.headers;
        done({ status: answer.statusCode, location, type, text });
      });
    })
      .on('error', fail)
      .end();
  });

test('a page without its slash leads to the page, as hosts do it', async () => {
  expect(await ask('/ops/runbooks/w%20x?q=1')).toMatchObject({
    status: 301,
    location: '/ops/runbooks/w%20x/?q=1',
  });
  expect(await ask('/ops')).toMatchObject({ status: 301, location: '/ops/' });
  expect(await ask('/ops/runbooks/w%20x/')).toMatchObject({ status: 200, text: 'runbooks/w x/index.html' });
  expect(await ask('/ops/runbooks')).toMatchObject({ status: 404, text: '404.html' });
});

test('no address leads to another host or out of the site', async () => {
  expect((await ask('/ops/%5Cevil.example/..')).location).toBe('/ops/');
  for (const path of ['/ops/../secret', '/ops/%2e%2e/secret', '/ops//etc/passwd', '/ops/%00', '/elsewhere'])
    expect(await ask(path)).toMatchObject({ status: 404, text: '404.html' });
});

test('files have their media type', async () => {
  expect((await ask('/ops/files/A.JPEG')).type).toBe('image/jpeg');
});

test('a site that is taken away leaves the server running', async () => {
  const away = `${folder}-away`;
  mkdirSync(away);
  writeFileSync(join(away, '.runproof-site'), '');
  const other = await preview(away, { port: 0, host: '127.0.0.1' });
  rmSync(away, { recursive: true });
  expect((await fetch(other.url)).status).toBe(404);
  expect((await fetch(other.url)).status).toBe(404);
  await other.stop();
});

test('a port that is in use is said', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as AddressInfo;
  const failure = preview(folder, { port, host: '127.0.0.1' });
  await expect(failure).rejects.toThrow(CannotRun);
  await expect(failure).rejects.toThrow(`The port ${port} is in use. Choose another with --port`);
  taken.close();
});
