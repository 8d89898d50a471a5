import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isWithin } from '../../src/project/is-within.ts';
import { CannotRun } from '../../src/project/project.ts';
import { claimOutput } from '../../src/site/output/output.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-output-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder on another drive does not hold the handbook', () => {
  expect(isWithin('C:\\book', 'D:\\out', win32)).toBe(false);
  expect(isWithin('C:\\out\\book', 'C:\\out', win32)).toBe(true);
  expect(isWithin('/book', '/', posix)).toBe(true);
  expect(isWithin('/out/..book', '/out', posix)).toBe(true);
  expect(isWithin('/book', '/out', posix)).toBe(false);
  expect(isWithin('/out-book', '/out', posix)).toBe(false);
  expect(isWithin('/out', '/out', posix)).toBe(true);
});

test.skipIf(process.platform === 'win32')('a link to an earlier site stays a link', () => {
  const site = join(folder, 'served');
  mkdirSync(site);
  symlinkSync(site, join(folder, 'link'));
  const output = claimOutput(join(folder, 'link'), '/handbook');
  writeFileSync(join(output.staging, 'index.html'), 'new');
  output.commit();
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('whatever is put into a site, everybody may read it', () => {
  const output = claimOutput(join(folder, 'open'), '/handbook');
  mkdirSync(join(output.staging, 'a/b'), { recursive: true });
  const modes = { 'a/b/closed': 0o400, 'a/shared': 0o664, run: 0o777, 'a/b': 0o700, a: 0o770 };
  for (const path of ['a/b/closed', 'a/shared', 'run']) writeFileSync(join(output.staging, path), '');
  for (const [path, mode] of Object.entries(modes)) chmodSync(join(output.staging, path), mode);
  output.commit();
  const shown = ['', '.runproof-site', ...Object.keys(modes)].map((path) => {
    const { mode } = statSync(join(folder, 'open', path));
    return `${path} ${(mode & 0o777).toString(8)}`;
  });
  expect(shown).toEqual([
    ...[' 755', '.runproof-site 644', 'a/b/closed 644', 'a/shared 644', 'run 644', 'a/b 755', 'a 755'],
  ]);
});

test('a place where no folder can be is refused', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => claimOutput(join(folder, 'file/dist'), '/handbook')).toThrow(
    /^The site cannot be written to ‘/,
  );
});

test.skipIf(process.platform === 'win32')('a link to where nothing is yet is where the site goes', () => {
  symlinkSync('later/site', join(folder, 'ahead'));
  const refused = `‘${folder}/ahead’ is a link to ‘${folder}/later/site’, and there is no folder ‘${folder}/later’. Make that folder, or remove the link.`;
  expect(() => claimOutput(join(folder, 'ahead'), '/handbook')).toThrow(new CannotRun(refused));
  mkdirSync(join(folder, 'later'));
  const output = claimOutput(join(folder, 'ahead'), '/handbook');
  writeFileSync(join(output.staging, 'index.html'), 'new');
  output.commit();
  expect(lstatSync(join(folder, 'ahead')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'later/site/index.html'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('a link that leads in a circle is refused', () => {
  symlinkSync('round', join(folder, 'round'));
  expect(() => claimOutput(join(folder, 'round'), '/handbook')).toThrow(
    'is a link that leads in a circle. Remove it, or choose another folder with --out.',
  );
});

test.skipIf(process.platform === 'win32')('a handbook that is named by a link is not replaced', () => {
  mkdirSync(join(folder, 'around/book'), { recursive: true });
  symlinkSync('around/book', join(folder, 'book'));
  expect(() => claimOutput(join(folder, 'around'), join(folder, 'book'))).toThrow('the handbook is in it');
});
