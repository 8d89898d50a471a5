import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeStaging, replaceFolder } from '../../src/site/output/replace-folder.ts';
import { restoreFolder } from '../../src/site/output/restore-folder.ts';
import { writeFolder } from '../project/folder.ts';
import { killedAtMove, runKilled } from './killed.ts';
import { amongMounts, canMount } from './mounts.ts';

const site = {
  'dist/.runproof-site': '',
  'dist/index.html': 'old',
  'dist/a/a.html': 'old',
  'dist/lost+found/x': '',
};
const failure = (code: string) => Object.assign(new Error(`${code}: refused`), { code, syscall: 'rename' });

/** Moves as a system does where the place is a mount point or, with `EXDEV`, a folder of a container’s image. */
function mounted(place: string, code: string) {
  return (from: string, to: string) => {
    if (from === place || to === place) throw failure(code);
    if (code === 'EXDEV' && from.startsWith(join(place, 'a'))) throw failure(code);
    renameSync(from, to);
  };
}

/** A site of three files in the place of another. */
function replaceIn(folder: string, rename: (from: string, to: string) => void): void {
  const staging = makeStaging(join(folder, 'dist'));
  onTestFinished(staging.remove);
  for (const name of ['.runproof-site', 'index.html', 'b.html'])
    writeFileSync(join(staging.path, 'new', name), 'new');
  try {
    replaceFolder(join(folder, 'dist'), staging.path, rename);
  } finally {
    staging.remove();
  }
}

const book = { 'book/runproof.yaml': 'profile: starter\n', 'book/runbooks/a.md': '# A\n\nText.\n' };

const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('lost+found') && path !== 'a')
    .map((path) => `${path} ${readFileSync(join(folder, path), 'utf8')}`.trim())
    .toSorted();
const allOld = ['.runproof-site', 'a/a.html old', 'index.html old'];
const allNew = ['.runproof-site new', 'b.html new', 'index.html new'];

test.each(['EBUSY', 'EXDEV'])('a folder that cannot be moved (%s) gets other contents', (code) => {
  const folder = writeFolder(site);
  replaceIn(folder, mounted(join(folder, 'dist'), code));
  expect(contents(join(folder, 'dist'))).toEqual(allNew);
  expect(readdirSync(join(folder, 'dist'))).toContain('lost+found');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test.skipIf(process.platform === 'win32')('what is copied to a place can be read by everybody', () => {
  const folder = writeFolder({ 'dist/.runproof-site': '' });
  const staging = makeStaging(join(folder, 'dist'));
  onTestFinished(staging.remove);
  mkdirSync(join(staging.path, 'new/b'), { mode: 0o755 });
  const umask = process.umask(0o077);
  onTestFinished(() => void process.umask(umask));
  replaceFolder(join(folder, 'dist'), staging.path, (from, to) => {
    if (from === join(folder, 'dist') || basename(from) === 'b') throw failure('EXDEV');
    renameSync(from, to);
  });
  expect(statSync(join(folder, 'dist/b')).mode & 0o777).toBe(0o755);
});

test.each([2, 3, 4, 5, 6, 7, 8])(
  'where move %i in it is refused, all that was there is there again',
  (last) => {
    const folder = writeFolder(site);
    const move = mounted(join(folder, 'dist'), 'EBUSY');
    let moves = 0;
    const failing = (from: string, to: string) => {
      if (++moves === last) throw failure('EIO');
      move(from, to);
    };
    expect(() => replaceIn(folder, failing)).toThrow('EIO');
    expect(contents(join(folder, 'dist'))).toEqual(allOld);
    expect(readdirSync(folder)).toEqual(['dist']);
  },
);

test.each(Array.from({ length: 9 }, (_, at) => at + 2))(
  'what a kill before move %i leaves in it is put in order: all is old, or all is new',
  async (move) => {
    const folder = writeFolder(site);
    await runKilled(killedAtMove(join(folder, 'dist'), move, 'EBUSY'));
    restoreFolder(join(folder, 'dist'));
    expect([allOld, allNew]).toContainEqual(contents(join(folder, 'dist')));
  },
);

test.runIf(canMount)('a build into a folder that is mounted replaces what is in it', async () => {
  const folder = writeFolder({ ...book, 'volume/lost+found/x': '', 'dist/x': 'below' });
  const bound = 'mount --bind volume dist';
  expect(await amongMounts(folder, bound, 'build book')).toMatchObject({ status: 0 });
  writeFileSync(join(folder, 'book/runbooks/b.md'), '# B\n\nText.\n');
  rmSync(join(folder, 'book/runbooks/a.md'));
  expect(await amongMounts(folder, bound, 'build book')).toMatchObject({ status: 0 });
  expect(readdirSync(join(folder, 'volume/runbooks'))).toEqual(['b']);
  expect(readdirSync(join(folder, 'volume')).filter((name) => name.startsWith('.'))).toEqual([
    '.runproof-site',
  ]);
  expect(readdirSync(join(folder, 'volume'))).toContain('lost+found');
  expect(readdirSync(folder).toSorted()).toEqual(['book', 'dist', 'volume']);
});

test.runIf(canMount)(
  'a build that is refused puts in order what a killed one left in a mounted folder',
  async () => {
    const folder = writeFolder({
      ...book,
      'volume/.runproof-site': '',
      'volume/index.html': 'old',
      'dist/x': '',
    });
    writeFileSync(join(folder, 'book/runbooks/a.md'), '# A\n\n[x](gone.md)\n');
    const bound = ['sh', '-c', `cd '${folder}'; mount --bind volume dist; "$@"; true`, 'sh'];
    await runKilled(killedAtMove(join(folder, 'dist'), 6), ['unshare', '--mount', ...bound]);
    expect(readdirSync(join(folder, 'volume'))).not.toContain('index.html');
    expect(await amongMounts(folder, 'mount --bind volume dist', 'build book')).toMatchObject({ status: 1 });
    expect(readFileSync(join(folder, 'volume/index.html'), 'utf8')).toBe('old');
  },
);

test.runIf(canMount)(
  'where nothing but the mounted folder can be written to, the site is built in it',
  async () => {
    const folder = writeFolder({ ...book, 'volume/lost+found/x': '', 'dist/x': '' });
    const mounting = 'mount --bind . .; cd "$1"; mount --bind volume dist; mount -o remount,ro,bind .';
    const outcome = await amongMounts(folder, mounting, 'build book');
    expect(outcome.said).not.toContain('cannot');
    expect(readdirSync(join(folder, 'volume'))).toContain('index.html');
  },
);
