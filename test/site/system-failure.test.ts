import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CannotRun } from '../../src/project/project.ts';
import { writeProblem } from '../../src/site/output/system-failure.ts';
import { runIn } from '../cli/run-in.ts';
import { writeFolder } from '../project/folder.ts';
import { amongMounts, canMount } from './mounts.ts';

const book = { 'book/runproof.yaml': 'profile: starter\n', 'book/runbooks/a.md': '# A\n\nText.\n' };

const failure = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: refused, write`), { code, syscall: 'write', path });
const writing = { out: 'dist', handbook: '/book' };

test.each([
  ['EACCES', /^The site cannot be written to ‘dist’: EACCES: .*\. Choose another folder with --out\.$/],
  ['ENOSPC', /Free some space there and in the temporary folder ‘.*’, or choose other folders/],
  ['EMFILE', /Raise the system’s limit of open files/],
  ['EIO', /^The site cannot be written to ‘dist’: EIO/],
])('%s is said, wherever it is wrapped', (code, said) => {
  const wrapped = [
    failure(code),
    new Error('Astro failed', { cause: failure(code) }),
    new AggregateError([new Error('x'), failure(code)]),
  ];
  for (const error of wrapped) {
    const problem = writeProblem(error, writing);
    expect(problem).toBeInstanceOf(CannotRun);
    expect(problem).toHaveProperty('message', expect.stringMatching(said));
  }
});

test('what is no failure of the system stays what it is', () => {
  for (const error of [new Error('ours'), new TypeError('ours'), new CannotRun('theirs'), undefined])
    expect(writeProblem(error, writing)).toBe(error);
});

test('a file of the handbook that is gone while the site is built is named', () => {
  expect(writeProblem(failure('ENOENT', '/book/a.png'), writing)).toHaveProperty(
    'message',
    expect.stringMatching(/^The file ‘\/book\/a\.png’ cannot be read/),
  );
});

test.each([
  ['the site lies in the handbook', 'dist', '/book/.dist-a1/new/index.html'],
  ['the site is a mount point in the handbook', 'site', '/book/site/.runproof-a1/new/index.html'],
  ['the site’s name starts as the handbook’s', '/book-site', '/book-site/a.png'],
])('a file of the site is not taken for one of the handbook where %s', (_, out, path) => {
  expect(
    writeProblem(failure('ENOSPC', path), { out: resolve('/book', out), handbook: '/book' }),
  ).toHaveProperty('message', expect.stringMatching(/^The site cannot be written to .*Free some space/));
});

test.each(['build', 'dev'])('%s without a temporary folder says so', async (command) => {
  const folder = writeFolder(book);
  const place = join(folder, 'nowhere');
  vi.stubEnv('TMPDIR', place);
  const { code, said } = await runIn(folder, command, 'book').finally(() => vi.unstubAllEnvs());
  expect(code).toBe(2);
  expect(said.join('\n')).toContain(
    `The temporary folder ‘${place}’ cannot be used: ENOENT: no such file or directory`,
  );
  expect(said.join('\n')).not.toContain('a fault of ours');
  expect(readdirSync(folder)).toEqual(['book']);
});

test('a link to a folder that is not there is named', async () => {
  const folder = writeFolder(book);
  symlinkSync('gone/site', join(folder, 'dist'));
  const { code, said } = await runIn(folder, 'build', 'book');
  expect(code).toBe(2);
  expect(said.join('\n')).toContain(
    `is a link to ‘${folder}/gone/site’, and there is no folder ‘${folder}/gone’.`,
  );
});

test.runIf(canMount)('a full disk is said, and the last good site stays', async () => {
  const folder = writeFolder({ ...book, 'disk/x': '', 'copy/x': '' });
  const mounting = `mount -t tmpfs -o size=200k none disk; mkdir disk/site; echo old > disk/site/index.html; touch disk/site/.runproof-site; mount --bind copy /mnt`;
  const after = 'cp -a disk/site /mnt; ls -A disk > /mnt/names';
  const outcome = await amongMounts(folder, mounting, 'build book --out disk/site', after);
  expect(outcome.said).toMatch(/The site cannot be written to ‘.*disk\/site’: ENOSPC.*Free some space/);
  expect(outcome.status).toBe(2);
  expect(readFileSync(join(folder, 'copy/site/index.html'), 'utf8')).toBe('old\n');
  expect(readFileSync(join(folder, 'copy/names'), 'utf8')).toBe('site\n');
});

test.runIf(canMount)('a full temporary folder is said', async () => {
  const folder = writeFolder({ ...book, 'disk/x': '' });
  const mounting = 'mount -t tmpfs -o size=8k none disk; export TMPDIR="$1/disk"';
  const outcome = await amongMounts(folder, mounting, 'build book');
  expect(outcome).toMatchObject({ status: 2, said: expect.stringMatching(/ENOSPC.*Free some space/) });
  expect(readdirSync(folder).toSorted()).toEqual(['book', 'disk']);
});

test.runIf(canMount)('a folder in which nothing can be written is said', async () => {
  const folder = writeFolder({ ...book, 'closed/x': '' });
  const mounting = 'mount --bind closed closed; mount -o remount,ro,bind closed';
  const outcome = await amongMounts(folder, mounting, 'build book --out closed/site');
  expect(outcome.status).toBe(2);
  expect(outcome.said).toMatch(
    /The site cannot be written to ‘.*closed\/site’: EROFS: .*Choose another folder/,
  );
});
