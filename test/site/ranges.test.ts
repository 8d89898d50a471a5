import { mkdirSync, mkdtempSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preview } from '../../src/site/serve/preview.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-ranges-')));
let server: Awaited<ReturnType<typeof preview>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'files'));
  for (const file of ['.runproof-site', '404.html', 'files/none.txt']) writeFileSync(join(folder, file), '');
  writeFileSync(join(folder, 'files/digits.txt'), '0123456789');
  writeFileSync(join(folder, '404.html'), 'There is nothing.');
  server = await preview(folder, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await fetch(`${server.url}files/${path}`, { headers, method });
  const { status } = answer;
  const [range, length] = ['content-range', 'content-length'].map((name) => answer.headers.get(name));
  return { status, range, length, text: await answer.text() };
}

test.each([
  ['bytes=2-4', 'bytes 2-4/10', '234'],
  ['bytes=0-0', 'bytes 0-0/10', '0'],
  ['bytes=8-', 'bytes 8-9/10', '89'],
  ['bytes=-3', 'bytes 7-9/10', '789'],
  ['bytes=-30', 'bytes 0-9/10', '0123456789'],
  ['bytes=5-99', 'bytes 5-9/10', '56789'],
])('%s is answered with that part', async (range, told, text) => {
  expect(await ask('digits.txt', { range })).toEqual({
    status: 206,
    range: told,
    length: `${text.length}`,
    text,
  });
});

test.each(['bytes=5-2', 'bytes=x-y', 'bytes=', 'lines=1-2', 'bytes=0-1,4-5', 'nonsense'])(
  '%s is answered with the whole file',
  async (range) => {
    expect(await ask('digits.txt', { range })).toMatchObject({
      status: 200,
      range: null,
      text: '0123456789',
    });
  },
);

test('a part that is asked for on a condition comes with the rest', async () => {
  expect(await ask('digits.txt', { range: 'bytes=2-4', 'if-range': '"x"' })).toMatchObject({ status: 200 });
});

test('a part behind the end of a file is told, with its length', async () => {
  expect(await ask('digits.txt', { range: 'bytes=20-' })).toMatchObject({ status: 416, range: 'bytes */10' });
  expect(await ask('none.txt', { range: 'bytes=0-' })).toMatchObject({ status: 416, range: 'bytes */0' });
});

test('a file without bytes, and one that is only asked about, have their length', async () => {
  expect(await ask('none.txt')).toMatchObject({ status: 200, length: '0', text: '' });
  expect(await ask('digits.txt', { range: 'bytes=2-4' }, 'HEAD')).toMatchObject({
    status: 200,
    length: '10',
    text: '',
  });
});

test('what says that there is nothing comes whole', async () => {
  expect(await ask('gone.txt', { range: 'bytes=0-1' })).toMatchObject({
    status: 404,
    text: 'There is nothing.',
  });
});

test('a file of gigabytes is not read to be asked about', async () => {
  const file = join(folder, 'files/huge.bin');
  writeFileSync(file, '');
  truncateSync(file, 8 * 2 ** 30);
  const before = process.cpuUsage();
  expect(await ask('huge.bin', {}, 'HEAD')).toMatchObject({
    status: 200,
    length: `${8 * 2 ** 30}`,
    text: '',
  });
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(1e6);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await fetch(`${server.url}files/digits.txt`, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
