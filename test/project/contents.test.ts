import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from './folder.ts';

/** Each document and entry of a folder as `path kind`. */
async function readIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { handbook } = await loadProject(writeFolder(files));
  return [
    ...handbook.documents.map(({ path, kind }) => `${path} ${kind}`),
    ...handbook.entries.map(({ path, type }) => `${path} ${type}`),
  ];
}

test('the folder says what a file is', async () => {
  const files = {
    ...{ 'runbooks/a.md': '', 'runbooks/shop/b.mdx': '', 'guides/c.md': '', 'teams/d.yaml': '' },
    ...{ 'services/e.yml': '', 'services/shop/f.yaml': '', 'other/g.md': '', 'runbooks/h.txt': '' },
  };
  expect(await readIn(files)).toEqual([
    'guides/c.md guide',
    'runbooks/a.md runbook',
    'runbooks/shop/b.mdx runbook',
    'services/e.yml service',
    'teams/d.yaml team',
  ]);
});

test('of the patterns in the config the last that matches wins, and ‘kind’ wins over all', async () => {
  const config =
    'documents:\n  "alerts/**/*.md": runbook\n  "alerts/help/*.md": guide\n  "**/x.md": runbook\n';
  const files = {
    ...{ 'runproof.yaml': config, 'alerts/a.md': '', 'alerts/help/b.md': '', 'alerts/help/x.md': '' },
    ...{ 'guides/x.md': '', 'guides/k.md': '---\nkind: runbook\n---\n' },
  };
  expect(await readIn(files)).toEqual([
    'alerts/a.md runbook',
    'alerts/help/b.md guide',
    'alerts/help/x.md runbook',
    'guides/k.md runbook',
    'guides/x.md runbook',
  ]);
});

test('names with a dot, packages and the built site are not looked into', async () => {
  const files = {
    ...{ 'runbooks/.draft.md': '', '.git/runbooks/a.md': '', 'b/node_modules/x/a.md': '', 'dist/a.md': '' },
    ...{ 'runbooks/dist/c.md': '', 'lib/d.md': '' },
    ...{ 'runproof.yaml': 'documents:\n  "**/*.md": runbook\n', 'a.md': '' },
  };
  expect(await readIn(files)).toEqual(['a.md runbook', 'lib/d.md runbook', 'runbooks/dist/c.md runbook']);
});

test.each([
  ['runbooks/old', ['runbooks/a.md', 'runbooks/older.md']],
  ['runbooks/old/', ['runbooks/a.md', 'runbooks/older.md']],
  ['runbooks/old/**', ['runbooks/a.md', 'runbooks/older.md']],
  ['**/b.md', ['runbooks/a.md', 'runbooks/older.md']],
  ['runbooks/*.md', ['runbooks/old/b.md']],
  ['b.md', ['runbooks/a.md', 'runbooks/old/b.md', 'runbooks/older.md']],
])('what ‘ignore: %s’ matches is not there', async (pattern, left) => {
  const files = { 'runbooks/a.md': '', 'runbooks/old/b.md': '', 'runbooks/older.md': '' };
  const folder = writeFolder({ ...files, 'runproof.yaml': `ignore: ["${pattern}"]\n` });
  const { handbook } = await loadProject(folder);
  expect(handbook.documents.map(({ path }) => path)).toEqual(left);
  expect([...handbook.files]).toEqual([...left, 'runproof.yaml']);
});

test('without a config the defaults hold, and a note says so', async () => {
  const folder = writeFolder({ 'runbooks/a.md': '' });
  const { notes, profile, handbook } = await loadProject(folder);
  expect(notes).toEqual([`There is no runproof.yaml in ‘${folder}’: working on the defaults.`]);
  expect({ profile, title: handbook.config.title }).toEqual({ profile: 'standard', title: 'Runbooks' });
});

test('the profile is that of the call, else that of the config', async () => {
  const folder = writeFolder({ 'runproof.yaml': 'profile: strict\n', 'runbooks/a.md': '' });
  expect((await loadProject(folder)).profile).toBe('strict');
  expect((await loadProject(folder, { profile: 'starter' })).profile).toBe('starter');
});

test('the config may lie elsewhere, and start with a byte order mark', async () => {
  const folder = writeFolder({ 'runbooks/a.md': '' });
  const other = writeFolder({ 'mine.yaml': '\ufefftitle: Mine\r\n' });
  const { handbook, notes } = await loadProject(folder, { configFile: `${other}/mine.yaml` });
  expect({ title: handbook.config.title, notes }).toEqual({ title: 'Mine', notes: [] });
});

test('what was read is counted, readable or not', async () => {
  const folder = writeFolder({
    'runbooks/a.md': '# A\n',
    'runbooks/b.md': '\0',
    'teams/c.yaml': 'name: C\n',
  });
  expect((await loadProject(folder, { profile: 'starter' })).summary).toEqual({
    ...{ files: 3, errors: 1, warnings: 0, infos: 0 },
  });
});
