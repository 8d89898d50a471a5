import { mkdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isIgnored, watchHandbook, watchSettings } from '../../src/site/serve/watch-handbook.ts';
import { writeFolder } from '../project/folder.ts';

/** Watches the folder `book` of some files as Vite does for a server, from the time on when all of it is known. */
async function watching(files: Readonly<Record<string, string>>, config?: string) {
  const folder = realpathSync(writeFolder({ 'work/x': '', ...files }));
  const watched = { folder: join(folder, 'book'), configFile: config && join(folder, config) };
  const server = await createServer({
    ...{ configFile: false, root: join(folder, 'work'), logLevel: 'silent', publicDir: false },
    server: { middlewareMode: true, ws: false, watch: watchSettings(watched) },
  });
  const onChange = vi.fn(async () => {});
  const onProblem = vi.fn();
  const stop = watchHandbook(server.watcher, watched, { onChange, onProblem });
  onTestFinished(() => stop().finally(() => server.close()));
  const marker = join(folder, 'book/settled.md');
  await expect
    .poll(() => writeFileSync(marker, String(Math.random())) ?? onChange.mock.calls.length, { interval: 150 })
    .toBeGreaterThan(1);
  await quiet();
  return {
    at: (path: string) => join(folder, path),
    watcher: server.watcher,
    ...{ onChange, onProblem, stop },
    /** Waits until a change is noticed. */
    async notices(change: () => void): Promise<void> {
      await quiet();
      onChange.mockClear();
      change();
      await expect.poll(() => onChange.mock.calls.length, { timeout: 5000, interval: 10 }).toBeGreaterThan(0);
    },
    async ignores(change: () => void): Promise<void> {
      await quiet();
      onChange.mockClear();
      change();
      await quiet(400);
      expect(onChange).not.toHaveBeenCalled();
    },
  };
}

const quiet = (milliseconds = 150) => new Promise((done) => setTimeout(done, milliseconds));

function write(path: string, text = String(Math.random())): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test('the files that matter are those that the handbook is read from', () => {
  const ignored = ['dist/index.html', '.git/HEAD', 'a/.b/c', 'x/node_modules/y', 'dist\\a'];
  const read = ['runbooks/dist/a.md', 'runbooks/a.md', 'node_modules_of_ours/a.md', 'distant/a.md'];
  expect(ignored.filter((path) => !isIgnored(path))).toEqual([]);
  expect(read.filter(isIgnored)).toEqual([]);
});

test('files and folders that come, change and go are noticed', async () => {
  const { at, notices } = await watching({ 'book/a.md': '', 'book/test-results/a.md': '' });
  await notices(() => write(at('book/a.md')));
  await notices(() => write(at('book/x/y/b.md')));
  await notices(() => renameSync(at('book/x'), at('book/z')));
  await notices(() => write(at('book/z/y/b.md')));
  await notices(() => rmSync(at('book/z'), { recursive: true }));
  await notices(() => write(at('book/z/y/b.md')));
  await notices(() => write(at('book/test-results/a.md')));
});

test('an editor that puts a new file in the place of the old one is noticed each time', async () => {
  const { at, notices } = await watching({ 'book/a.md': '' });
  for (const _ of [1, 2, 3])
    await notices(() => {
      write(at('book/.a.md.tmp'));
      renameSync(at('book/.a.md.tmp'), at('book/a.md'));
    });
  await notices(() => renameSync(at('book/a.md'), at('book/a.md~')));
  await notices(() => write(at('book/a.md')));
});

test('what the handbook is read without, and what a link leads to outside, is not watched', async () => {
  const { at, ignores } = await watching({ 'book/a.md': '', 'outside/a.md': '' });
  symlinkSync(at('outside'), at('book/linked'));
  await ignores(() => write(at('outside/a.md')));
  for (const path of ['dist/a.html', '.git/HEAD', 'x/node_modules/y/a.md']) {
    mkdirSync(dirname(at(`book/${path}`)), { recursive: true });
    await ignores(() => write(at(`book/${path}`)));
  }
});

test('a config elsewhere is watched, and its neighbours are not', async () => {
  const { at, notices, ignores } = await watching({ 'book/a.md': '', '.at/own.yaml': '' }, '.at/own.yaml');
  await ignores(() => write(at('.at/other.yaml')));
  for (const _ of [1, 2]) {
    await notices(() => write(at('.at/own.yaml')));
    write(at('.at/new'));
    await notices(() => renameSync(at('.at/new'), at('.at/own.yaml')));
  }
});

test('whoever ends it waits for what is running', async () => {
  const { at, onChange, stop } = await watching({ 'book/a.md': '' });
  let state = 'idle';
  onChange.mockImplementation(async () => {
    state = 'running';
    await quiet(150);
    state = 'done';
  });
  write(at('book/a.md'));
  await expect.poll(() => state, { timeout: 5000, interval: 5 }).toBe('running');
  await stop();
  expect(state).toBe('done');
});

test('that the system lets no more files be watched is told once, and ends nothing', async () => {
  const { at, watcher, onProblem, notices } = await watching({ 'book/a.md': '' });
  const problem = Object.assign(new Error('ENOSPC: System limit for number of file watchers reached'), {
    code: 'ENOSPC',
  });
  for (const _ of [1, 2]) watcher.emit('error', problem);
  expect(onProblem.mock.calls.map(([{ message }]) => message)).toEqual([
    `Changes in ‘${at('book')}’ are not all noticed (ENOSPC). Raise the system’s limit of watched files (on Linux fs.inotify.max_user_watches), and start again.`,
  ]);
  await notices(() => write(at('book/a.md')));
});
