import { renameSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/project/files.ts';
import { loadProject } from '../../src/project/project.ts';
import { readText } from '../../src/project/read-text.ts';
import { writeFolder } from './folder.ts';
import { unreadableIn } from './unreadable-in.ts';

/** A handbook with secrets beside its pages, and links in it by their paths: each names what it leads to from the top. */
function withLinks(links: Readonly<Record<string, string>>): string {
  const folder = writeFolder({
    ...{ '.git/config': 'TOKEN', '.env': 'TOKEN', 'node_modules/x/a.md': 'TOKEN', 'dist/a.md': 'TOKEN' },
    ...{ 'private/a.md': 'TOKEN', 'guides/.draft.md': 'TOKEN', 'guides/node_modules/a.md': 'TOKEN' },
    ...{ 'runproof.yaml': 'ignore: [private, "guides/old*"]\n', 'guides/old-a.md': 'TOKEN' },
    ...{ 'guides/a.md': '# A\n', 'runbooks/b.md': '# B\n' },
  });
  for (const [path, target] of Object.entries(links))
    symlinkSync(relative(dirname(path), target), join(folder, path));
  return folder;
}

describe.skipIf(process.platform === 'win32')('links', () => {
  test.each([
    '.git/config',
    '.env',
    'node_modules/x/a.md',
    'dist/a.md',
    'private/a.md',
    'guides/.draft.md',
    'guides/node_modules/a.md',
    'guides/old-a.md',
  ])('what is hidden is not shown under another name: %s', async (target) => {
    const folder = withLinks({ 'runbooks/leak.md': target, 'shot.png': target });
    expect(await unreadableIn(folder)).toEqual([
      `runbooks/leak.md:1:1 The link leads to ‘${target}’, which is no part of the handbook. Replace it by a copy of the file.`,
    ]);
    const { handbook } = await loadProject(folder);
    expect([...handbook.files]).toEqual([
      'guides/a.md',
      'runbooks/b.md',
      'runbooks/good.md',
      'runproof.yaml',
    ]);
  });

  test('a folder beside the handbook is not in it, though its name starts as the handbook’s', async () => {
    const parent = writeFolder({ 'book/runbooks/a.md': '# A\n', 'book-private/secret.md': 'TOKEN' });
    symlinkSync('../../book-private/secret.md', join(parent, 'book/runbooks/leak.md'));
    expect(await unreadableIn(join(parent, 'book'))).toEqual([
      'runbooks/leak.md:1:1 The link leads out of the handbook. Replace it by a copy of the file.',
    ]);
  });

  test.each(['Dist/a.md', 'lib/Node_Modules/a.md'])(
    'what some disks take for a hidden folder is not shown under another name: %s',
    async (target) => {
      const folder = writeFolder({ [target]: 'TOKEN', 'runbooks/a.md': '# A\n' });
      symlinkSync(join('..', target), join(folder, 'runbooks/leak.md'));
      const { handbook } = await loadProject(folder);
      expect(handbook.unreadable.map(({ path }) => path)).toEqual(['runbooks/leak.md']);
    },
  );

  test('a link to a link and a link through a linked folder are taken for where they end', async () => {
    const folder = withLinks({
      ...{ here: '.git', 'runbooks/c.md': 'here/config', 'runbooks/d.md': 'runbooks/c.md' },
      ...{ there: 'guides', 'runbooks/e.md': 'there/a.md', 'runbooks/f.md': 'runbooks/e.md' },
    });
    const { handbook } = await loadProject(folder);
    expect(handbook.documents.map(({ path }) => path)).toEqual([
      ...['guides/a.md', 'runbooks/b.md', 'runbooks/e.md', 'runbooks/f.md'],
    ]);
    expect(handbook.unreadable.map(({ path }) => path)).toEqual(['runbooks/c.md', 'runbooks/d.md']);
  });

  test('a handbook that is reached through a link, in a hidden folder too, is read', async () => {
    const folder = writeFolder({ '.cache/book/runbooks/a.md': '# A\n' });
    symlinkSync(join('.cache', 'book'), join(folder, 'book'));
    const { handbook } = await loadProject(join(folder, 'book'));
    expect(handbook.documents.map(({ title }) => title)).toEqual(['A']);
  });

  test('a config that is a link to a file elsewhere is not read, unless the caller names it', async () => {
    const outside = writeFolder({ 'secret.yaml': 'title: Secret\n' });
    const folder = writeFolder({ 'runbooks/a.md': '# A\n', '.mine.yaml': 'title: Mine\n' });
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'runproof.yaml'));
    await expect(loadProject(folder)).rejects.toThrow(
      'runproof.yaml:1:1 The link leads out of the handbook. Replace it by a copy of the file.',
    );
    for (const [name, title] of [
      ['runproof.yaml', 'Secret'],
      ['.mine.yaml', 'Mine'],
    ] as const) {
      const { handbook } = await loadProject(folder, { configFile: join(folder, name) });
      expect(handbook.config.title).toBe(title);
    }
  });

  test('a file that a link took the place of after the listing is not read', () => {
    const outside = writeFolder({ 'secret.md': 'TOKEN' });
    const folder = withLinks({});
    renameSync(join(folder, 'runbooks'), join(folder, 'before'));
    symlinkSync(outside, join(folder, 'runbooks'));
    expect(openFile(folder, 'runbooks/secret.md')).toEqual({
      problem: {
        cause: 'link out',
        message: 'The link leads out of the handbook. Replace it by a copy of the file.',
      },
    });
    symlinkSync('../.git/config', join(folder, 'guides', 'b.md'));
    expect(readText(folder, 'guides/b.md')).toMatchObject({
      problem: {
        message:
          'The link leads to ‘.git/config’, which is no part of the handbook. Replace it by a copy of the file.',
      },
    });
  });
});
