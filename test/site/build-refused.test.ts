import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { build } from '../../src/site/build/build.ts';
import { writeFolder } from '../project/folder.ts';
import { writeBook } from './built.ts';
import { buildShop, shop } from './shop.ts';

test('a handbook with errors is not built, and the last good site stays', async () => {
  const folder = writeBook({ 'runbooks/a.md': '# A\n\nText.\n' });
  const work = writeFolder({});
  const site = join(work, 'site');
  await build(await loadProject(folder), { out: site });
  writeFileSync(join(folder, 'runbooks/a.md'), '# B\n\n[x](missing.md)\n');
  expect(await build(await loadProject(folder), { out: site })).toMatchObject({
    status: 'refused',
    errors: 1,
  });
  expect(readFileSync(join(site, 'runbooks/a/index.html'), 'utf8')).toContain('<h1 id="a">A</h1>');
  expect(await build(await loadProject(folder), { out: site, force: true })).toMatchObject({
    status: 'built',
  });
  const forced = readFileSync(join(site, 'runbooks/a/index.html'), 'utf8');
  expect(forced).toContain('error, line 3');
  expect(forced).toContain('no-broken-link');
  expect(readdirSync(work).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a document whose code fails is named, and the last good site stays', async () => {
  const folder = writeBook({ 'runbooks/a.mdx': '# A\n\n{nothing.at.all}\n' });
  const out = join(writeFolder({}), 'failed');
  await expect(build(await loadProject(folder, { allowMdxCode: true }), { out })).rejects.toThrow(
    /‘runbooks\/a\.mdx’ runs code that fails: nothing is not defined/,
  );
  expect(existsSync(out)).toBe(false);
});

test('a folder with other files is not replaced', async () => {
  const foreign = writeFolder({ 'thesis.txt': 'years of work' });
  await expect(buildShop(foreign)).rejects.toThrow('holds files that Runproof did not write');
  await expect(buildShop(join(shop, '..'))).rejects.toThrow('the handbook is in it');
  expect(readdirSync(foreign)).toEqual(['thesis.txt']);
});
