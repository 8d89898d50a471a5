import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from './folder.ts';
import { unreadableFile, unreadableIn } from './unreadable-in.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

test('a folder that is named like a page is named, and looked into', async () => {
  const folder = writeFolder({ 'runbooks/page.md/inner.md': '[a](b.md)\n' });
  expect(await unreadableIn(folder)).toEqual([
    'runbooks/page.md:1:1 ‘page.md’ is a folder, named like a file. Rename it.',
  ]);
  const { handbook } = await loadProject(folder);
  expect([...handbook.documentsByPath.keys()]).toEqual(['runbooks/good.md', 'runbooks/page.md/inner.md']);
});

test.skipIf(isWindows)('links that lead nowhere, in a circle or to a folder are named', async () => {
  const folder = writeFolder({ 'guides/a.md': '# A\n' });
  mkdirSync(join(folder, 'runbooks'));
  symlinkSync('gone.md', join(folder, 'runbooks', 'broken.md'));
  symlinkSync('loop.md', join(folder, 'runbooks', 'loop.md'));
  symlinkSync('..', join(folder, 'runbooks', 'up'));
  symlinkSync('.', join(folder, 'here'));
  expect(await unreadableIn(folder)).toEqual([
    'runbooks/broken.md:1:1 The link leads nowhere, or in a circle. Replace it by the file.',
    'runbooks/loop.md:1:1 The link leads nowhere, or in a circle. Replace it by the file.',
    'runbooks/up:1:1 The link leads to a folder. Replace it by a file.',
  ]);
});

test.skipIf(isWindows)(
  'a link to a file of the handbook is followed, one that leads out is not',
  async () => {
    const outside = writeFolder({ 'secret.md': '[a](b.md)\n' });
    const folder = writeFolder({ 'guides/a.md': '# A\n' });
    mkdirSync(join(folder, 'runbooks'));
    symlinkSync('../guides/a.md', join(folder, 'runbooks', 'inside.md'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'runbooks', 'secret.md'));
    symlinkSync(outside, join(folder, 'services'));
    const message = 'The link leads out of the handbook. Replace it by a copy of the file.';
    expect(await unreadableIn(folder)).toEqual([
      `runbooks/secret.md:1:1 ${message}`,
      `services:1:1 ${message}`,
    ]);
    const { handbook } = await loadProject(folder);
    expect(handbook.documentsByPath.get('runbooks/inside.md')?.title).toBe('A');
  },
);

test.skipIf(isWindows)('a pipe is not waited for', async () => {
  const folder = writeFolder({ 'guides/a.md': '# A\n' });
  mkdirSync(join(folder, 'runbooks'));
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'runbooks', 'pipe.md')]);
  expect(await unreadableIn(folder)).toEqual([
    'runbooks/pipe.md:1:1 This is no regular file. Replace it by one, or remove it.',
  ]);
});

test.skipIf(isWindows || isRoot)('what the user may not open is named', async () => {
  const folder = writeFolder({ 'runbooks/page.md': '# A\n', 'runbooks/shut/page.md': '# B\n' });
  chmodSync(join(folder, 'runbooks', 'page.md'), 0);
  chmodSync(join(folder, 'runbooks', 'shut'), 0);
  expect(await unreadableIn(folder)).toEqual([
    'runbooks/page.md:1:1 The file cannot be opened (EACCES). Check its permissions.',
    'runbooks/shut:1:1 The folder cannot be opened. Check its permissions.',
  ]);
  chmodSync(join(folder, 'runbooks', 'shut'), 0o755);
});

test('folders are looked into up to a depth, and the first that is not is named', async () => {
  const deep = Array.from({ length: 40 }, () => 'a').join('/');
  const [finding = ''] = await unreadableFile('# Page\n', `runbooks/${deep}/page.md`);
  expect(finding).toMatch(
    /^runbooks\/(a\/){31}a:1:1 The folder lies more than 32 folders deep\. Move it up\.$/,
  );
});
