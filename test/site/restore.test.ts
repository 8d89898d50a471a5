import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { build } from '../../src/site/build/build.ts';
import { makeStaging, replaceFolder } from '../../src/site/output/replace-folder.ts';
import { restoreFolder } from '../../src/site/output/restore-folder.ts';
import { runIn } from '../cli/run-in.ts';
import { writeFolder } from '../project/folder.ts';
import { killedAtMove, runKilled } from './killed.ts';

const site = { 'dist/.runproof-site': '', 'dist/index.html': 'old', 'dist/a.html': 'old' };
const index = (folder: string) => readFileSync(join(folder, 'dist/index.html'), 'utf8');

test('a build that is refused puts back the site that a killed one took away', async () => {
  const folder = writeFolder({ ...site, 'runproof.yaml': '', 'runbooks/a.md': '# A\n\n[x](gone.md)\n' });
  await runKilled(killedAtMove(join(folder, 'dist'), 2));
  expect(readdirSync(folder)).not.toContain('dist');
  const result = await build(await loadProject(folder), { out: join(folder, 'dist') });
  expect(result.status).toBe('refused');
  expect(index(folder)).toBe('old');
});

test.each([
  ['errors', '# A\n\n[x](gone.md)\n', '', 1],
  ['a config that cannot be read', '# A\n', 'title: [\n', 2],
])('the command puts it back before it finds that the handbook has %s', async (_, page, config, exit) => {
  const folder = writeFolder({ ...site, 'runproof.yaml': config, 'runbooks/a.md': page });
  await runKilled(killedAtMove(join(folder, 'dist'), 2));
  expect((await runIn(folder, 'build')).code).toBe(exit);
  expect(index(folder)).toBe('old');
});

test('a place where somebody made an empty folder gets the site back, one with files does not', async () => {
  const folder = writeFolder(site);
  const place = join(folder, 'dist');
  await runKilled(killedAtMove(place, 2));
  writeFileSync(place, 'mine');
  restoreFolder(place);
  expect(readFileSync(place, 'utf8')).toBe('mine');
  rmSync(place);
  mkdirSync(place);
  restoreFolder(place);
  expect(index(folder)).toBe('old');
});

test('a site that was replaced does not come back where somebody removes the new one', async () => {
  const folder = writeFolder(site);
  const place = join(folder, 'dist');
  await runKilled(`${killedAtMove(place, 0)} renameSync(place, place + '-moved'); kill();`);
  restoreFolder(place);
  expect(readdirSync(folder)).not.toContain('dist');
  const staging = makeStaging(place);
  staging.remove();
  expect(readdirSync(folder)).toEqual(['dist-moved']);
});

test('a move that the system refuses leaves the last good site', () => {
  const folder = writeFolder(site);
  const place = join(folder, 'dist');
  const staging = makeStaging(place);
  let moves = 0;
  const failing = (from: string, to: string) => {
    if (++moves === 2) throw Object.assign(new Error('no'), { code: 'EIO', syscall: 'rename' });
    renameSync(from, to);
  };
  expect(() => replaceFolder(place, staging.path, failing)).toThrow('no');
  staging.remove();
  expect(index(folder)).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});
