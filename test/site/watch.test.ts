import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { isIgnored, watchFolder } from '../../src/site/serve/watch-folder.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-watch-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the files that matter are those that the handbook is read from', () => {
  const ignored = ['dist/index.html', '.git/HEAD', 'a/.b/c', 'x/node_modules/y', 'dist\\a'];
  const read = ['runbooks/dist/a.md', 'runbooks/a.md', 'node_modules_of_ours/a.md', 'distant/a.md'];
  expect(ignored.filter((path) => !isIgnored(path))).toEqual([]);
  expect(read.filter(isIgnored)).toEqual([]);
});

test('a config elsewhere is watched, and its neighbours are not', async () => {
  const [book, elsewhere] = [join(folder, 'book'), join(folder, 'elsewhere')];
  for (const path of [book, elsewhere]) mkdirSync(path);
  const onChange = vi.fn(async () => {});
  const stop = watchFolder(book, join(elsewhere, 'own.yaml'), { onChange, onProblem: () => {} });
  writeFileSync(join(elsewhere, 'other.yaml'), '');
  await new Promise((done) => setTimeout(done, 200));
  expect(onChange).not.toHaveBeenCalled();
  writeFileSync(join(elsewhere, 'own.yaml'), '');
  await expect.poll(() => onChange.mock.calls.length, { timeout: 5000 }).toBeGreaterThan(0);
  await stop();
});

test('whoever ends it waits for what is running', async () => {
  const book = join(folder, 'slow');
  mkdirSync(book);
  let state = 'idle';
  const onChange = async () => {
    state = 'running';
    await new Promise((done) => setTimeout(done, 150));
    state = 'done';
  };
  const stop = watchFolder(book, undefined, { onChange, onProblem: () => {} });
  writeFileSync(join(book, 'a.md'), '');
  await expect.poll(() => state, { timeout: 5000, interval: 5 }).toBe('running');
  await stop();
  expect(state).toBe('done');
});

test('a folder that cannot be watched is told, and ends nothing', async () => {
  const onProblem = vi.fn();
  const missing = join(folder, 'missing');
  const stop = watchFolder(folder, join(missing, 'own.yaml'), { onChange: async () => {}, onProblem });
  await expect.poll(() => onProblem.mock.calls.length, { timeout: 5000 }).toBeGreaterThan(0);
  expect(onProblem.mock.calls[0]?.[0].message).toMatch(
    /^Changes in .*missing’ are not all noticed \(ENOENT\)\./,
  );
  await stop();
});
