import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildResult } from '../../src/site/build/build.ts';
import { treeOf } from '../project/tree.ts';
import { buildShop, shop } from './shop.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-test-')));
const out = join(work, 'dist');
let before: Record<string, string>;
let result: BuildResult;

beforeAll(async () => {
  before = treeOf(shop);
  // What the user’s own files are given is no matter of the site.
  const ours = process.umask(0o077);
  result = await buildShop(out).finally(() => process.umask(ours));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const entriesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
const filesIn = (folder: string) => entriesIn(folder).filter((path) => statSync(join(folder, path)).isFile());

test('a site is built, and its own links hold', () => {
  expect(result).toMatchObject({ status: 'built', findings: [], out });
  expect(filesIn(out)).toEqual(
    expect.arrayContaining(['index.html', '404.html', 'runbooks/twin/index.html', 'graph/index.html']),
  );
});

test('nothing is written to the handbook', () => {
  expect(treeOf(shop)).toEqual(before);
});

test('the same handbook gives the same site', async () => {
  const again = join(work, 'again');
  await buildShop(again);
  expect(filesIn(again)).toEqual(filesIn(out));
  for (const path of filesIn(out))
    expect(readFileSync(join(again, path), 'latin1') === readFileSync(join(out, path), 'latin1'), path).toBe(
      true,
    );
});

test.skipIf(process.platform === 'win32')('everybody may read the site, and nobody run its files', () => {
  for (const path of ['', ...entriesIn(out)]) {
    const stats = statSync(join(out, path));
    const [needed, never] = stats.isDirectory() ? [0o755, 0o002] : [0o644, 0o113];
    expect(stats.mode & (needed | never), path).toBe(needed);
  }
});
