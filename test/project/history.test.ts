import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadHistory } from '../../src/project/history.ts';
import { runKilled } from '../site/killed.ts';
import { writeFolder } from './folder.ts';
import { repository } from './repository.ts';

test('a file’s last change is that of its newest commit, with the date of its author', async () => {
  const { folder, write, commit } = repository();
  write('runbooks/a.md', 'one\n');
  write('runbooks/b.md', 'one\n');
  const first = commit({ date: '2026-01-02T03:04:05+02:00', subject: 'Add both' });
  write('runbooks/a.md', 'two\n');
  const second = commit({ date: '2026-02-03T04:05:06-05:00', subject: 'Mend: a “b” | c', author: 'Zoë Ö' });
  expect(Object.fromEntries(await loadHistory(folder))).toEqual({
    'runbooks/a.md': {
      ...{ date: '2026-02-03T04:05:06-05:00', author: 'Zoë Ö', commit: second },
      subject: 'Mend: a “b” | c',
    },
    'runbooks/b.md': {
      ...{ date: '2026-01-02T03:04:05+02:00', author: 'Ada', commit: first, subject: 'Add both' },
    },
  });
});

test('what a killed process left of its own Git folder is removed', async () => {
  const { folder, write, commit } = repository();
  write('a.md', 'one\n');
  commit({ date: '2026-01-02T03:04:05+02:00', subject: 'Add' });
  const parent = writeFolder({});
  await runKilled(`makeTemporaryFolder(${JSON.stringify(parent)}, 'runproof-git'); kill();`);
  expect(readdirSync(parent)).toHaveLength(1);
  vi.stubEnv('TMPDIR', parent);
  onTestFinished(() => void vi.unstubAllEnvs());
  await loadHistory(folder);
  expect(readdirSync(parent)).toEqual([]);
});

test('a shallow clone tells the changes that it has, and no wrong ones', async () => {
  const { folder, write, commit } = repository();
  write('old.md', 'one\n');
  commit({ date: '2020-01-01T00:00:00+00:00', subject: 'Add' });
  write('new.md', 'one\n');
  commit({ date: '2026-01-01T00:00:00+00:00', subject: 'End of the clone' });
  write('new.md', 'two\n');
  commit({ date: '2026-02-01T00:00:00+00:00', subject: 'Mend' });
  const clone = writeFolder({});
  execFileSync('git', ['clone', '--quiet', '--depth', '2', pathToFileURL(folder).href, clone]);
  const history = await loadHistory(clone);
  expect(history.get('new.md')?.subject).toBe('Mend');
  expect(history.has('old.md')).toBe(false);
});

test('a renamed file changed when it was renamed', async () => {
  const { folder, write, rename, commit } = repository();
  write('old.md', 'one\n');
  commit({ date: '2026-01-01T00:00:00+00:00', subject: 'Add' });
  rename('old.md', 'new.md');
  commit({ date: '2026-02-01T00:00:00+00:00', subject: 'Rename' });
  expect((await loadHistory(folder)).get('new.md')?.subject).toBe('Rename');
});

test('names with blanks, quotes and letters beyond ASCII are found', async () => {
  const { folder, write, commit } = repository();
  const names = ['my page.md', 'größe.md', '数据.md', "it's.md", ' led.md'];
  for (const name of names) write(`runbooks/${name}`, 'x\n');
  commit({ date: '2026-01-01T00:00:00+00:00', subject: 'Add' });
  expect([...(await loadHistory(folder)).keys()].toSorted()).toEqual(
    names.map((name) => `runbooks/${name}`).toSorted(),
  );
});

test.skipIf(process.platform === 'win32')('names with marks that Git quotes are found', async () => {
  const { folder, write, commit } = repository();
  write('a"b\\c.md', 'x\n');
  commit({ date: '2026-01-01T00:00:00+00:00', subject: 'Add' });
  expect([...(await loadHistory(folder)).keys()]).toEqual(['a"b\\c.md']);
});

test('in a folder of a repository, paths start at the folder', async () => {
  const { folder, write, commit } = repository();
  write('docs/runbooks/a.md', 'x\n');
  write('src/b.ts', 'x\n');
  commit({ date: '2026-01-01T00:00:00+00:00', subject: 'Add' });
  expect([...(await loadHistory(join(folder, 'docs'))).keys()]).toEqual(['runbooks/a.md']);
});

test('a folder without a repository, and a repository without commits, have no history', async () => {
  expect(await loadHistory(writeFolder({ 'a.md': 'x\n' }))).toEqual(new Map());
  expect(await loadHistory(repository().folder)).toEqual(new Map());
});
