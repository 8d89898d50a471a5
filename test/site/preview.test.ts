import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CannotRun } from '../../src/project/project.ts';
import { isOwnName } from '../../src/site/serve/own-name.ts';
import { preview } from '../../src/site/serve/preview.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-preview-')));
let server: Awaited<ReturnType<typeof preview>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'runbooks/w x'), { recursive: true });
  mkdirSync(join(folder, 'files'));
  mkdirSync(join(folder, '.git'));
  for (const file of ['.git/config', 'files/map.SVG']) writeFileSync(join(folder, file), file);
  for (const file of ['.runproof-site', 'index.html', '404.html', 'runbooks/w x/index.html', 'files/A.JPEG'])
    writeFileSync(join(folder, file), file);
  server = await preview(folder, { port: 0, host: '127.0.0.1', base: '/ops/' });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path as it is written: `fetch` would tidy it. */
const ask = (path: string, host?: string) =>
  new Promise<{
    status: number | undefined;
    location: string | undefined;
    type: string | undefined;
    policy: string | undefined;
    text: string;
  }>((done, fail) => {
    const { port, hostname } = new URL(server.url);
    request({ port, hostname, path, ...(host !== undefined && { headers: { host } }) }, (answer) => {
      let text = '';
      answer.on('data', (data) => {
        text += data;
      });
      answer.on('end', () => {
        const { location, 'content-type': type, 'content-security-policy': given } = answer.headers;
        const policy = typeof given === 'string' ? given : undefined;
        done({ status: answer.statusCode, location, type, policy, text });
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

test('a picture that is opened on its own may do nothing', async () => {
  expect((await ask('/ops/files/map.SVG')).policy).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
  );
  expect((await ask('/ops/files/A.JPEG')).policy).toBeUndefined();
});

test('no link out of the site is followed, and names that start with a dot are not there', async () => {
  const outside = `${folder}-outside`;
  mkdirSync(outside);
  writeFileSync(join(outside, 'index.html'), 'secret');
  symlinkSync(join(outside, 'index.html'), join(folder, 'link.txt'));
  symlinkSync(outside, join(folder, 'linked'));
  symlinkSync('index.html', join(folder, 'inside.html'));
  symlinkSync('.git/config', join(folder, 'config.txt'));
  const paths = [
    'link.txt',
    'linked/',
    'linked/index.html',
    'config.txt',
    '.runproof-site',
    '.git/config',
    'files/%2e%2e/.git/config',
  ];
  for (const path of paths)
    expect(await ask(`/ops/${path}`)).toMatchObject({ status: 404, text: '404.html' });
  expect(await ask('/ops/inside.html')).toMatchObject({ status: 200, text: 'index.html' });
  rmSync(outside, { recursive: true });
});

test.each([
  'evil.example',
  'evil.example:80',
  '127.0.0.1.evil.example',
  'localhost@evil.example',
  '10.0.0.1',
])('who asks for the name ‘%s’ gets nothing', async (host) => {
  const { status, text } = await ask('/ops/', host);
  expect(status).toBe(403);
  expect(text).toBe(
    `This server does not answer to that name. Open ${server.url}, or start it with --host and the name.\n`,
  );
});

test.each(['localhost', 'LOCALHOST:1', 'localhost.', '127.0.0.1', '[::1]:80'])(
  'who asks for the name ‘%s’ gets the site',
  async (host) => expect((await ask('/ops/', host)).status).toBe(200),
);

test('who listens for all machines is asked for by numbers, or by the name that was given', () => {
  const all = { host: '0.0.0.0', address: '0.0.0.0' };
  expect(
    ['192.168.1.5:4321', '[fe80::1]', 'box.lan', '', undefined].map((name) => isOwnName(name, all)),
  ).toEqual([true, true, false, false, false]);
  expect(isOwnName('Box.lan:4321', { host: 'box.LAN', address: '192.168.1.5' })).toBe(true);
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
