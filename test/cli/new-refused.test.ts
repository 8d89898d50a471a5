import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const empty = { 'runproof.yaml': '', 'teams/ops.yaml': 'name: Ops\n' };

test('a file that is there is never overwritten, whatever its extension', async () => {
  const folder = writeFolder({ ...empty, 'runbooks/a.mdx': 'mine\n' });
  expect(await runIn(folder, 'new', 'runbook', 'a')).toEqual({
    ...{ code: 2, out: '' },
    said: ['‘runbooks/a.mdx’ exists already. Choose another id, or edit that file.'],
  });
  expect(readFileSync(join(folder, 'runbooks', 'a.mdx'), 'utf8')).toBe('mine\n');
});

test('a folder in the way is not overwritten either', async () => {
  const folder = writeFolder(empty);
  mkdirSync(join(folder, 'runbooks', 'a.md'), { recursive: true });
  expect((await runIn(folder, 'new', 'runbook', 'a')).code).toBe(2);
});

test.skipIf(process.platform === 'win32').each([
  { link: 'runbooks', id: 'a' },
  { link: 'runbooks/shop', id: 'shop/a' },
  { link: 'runbooks/shop', id: 'shop/deep/a' },
])('nothing is written through the link ‘$link’', async ({ link, id }) => {
  const outside = writeFolder({});
  const folder = writeFolder(empty);
  mkdirSync(join(folder, link, '..'), { recursive: true });
  symlinkSync(outside, join(folder, link));
  expect(await runIn(folder, 'new', 'runbook', id)).toEqual({
    ...{ code: 2, out: '', said: [`‘${link}’ is a link. Replace it by a folder.`] },
  });
  expect(readdirSync(outside)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a link in the place of the file is not written through',
  async () => {
    const outside = writeFolder({});
    const folder = writeFolder({ ...empty, 'runbooks/b.md': '# B\n' });
    symlinkSync(join(outside, 'x.md'), join(folder, 'runbooks', 'a.md'));
    const { code, said } = await runIn(folder, 'new', 'runbook', 'a');
    expect({ code, said }).toEqual({
      code: 2,
      said: ['‘runbooks/a.md’ exists already. Choose another id, or edit that file.'],
    });
    expect(readdirSync(outside)).toEqual([]);
  },
);

test('a file in the place of the folder is named', async () => {
  const folder = writeFolder({ ...empty, runbooks: 'x' });
  expect((await runIn(folder, 'new', 'runbook', 'a')).said).toEqual([
    '‘runbooks’ is no folder. Replace it by a folder.',
  ]);
});

test.each(['../x', '/etc/x', 'a/../../x', 'a b', '.hidden', '', 'a//b', 'a\\b', '$(x)', '-x-/..'])(
  'the id ‘%s’ is refused',
  async (id) => {
    const folder = writeFolder(empty);
    expect(await runIn(folder, 'new', 'runbook', '--', id)).toEqual({
      ...{ code: 2, out: '' },
      said: [
        `The id ‘${id}’ cannot be a file’s name. Use letters, digits and dashes, for example checkout-error-rate.`,
      ],
    });
  },
);

test('a kind that has no scaffold is refused', async () => {
  const folder = writeFolder(empty);
  expect((await runIn(folder, 'new', 'runbok', 'a')).said).toEqual([
    'There is no scaffold for ‘runbok’. Did you mean ‘runbook’?',
  ]);
  expect((await runIn(folder, 'new', 'poem', 'a')).said).toEqual([
    'There is no scaffold for ‘poem’. Use ‘runbook’ or ‘guide’.',
  ]);
});
