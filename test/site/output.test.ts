import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimOutput, isInside } from '../../src/site/output.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-output-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a folder on another drive does not hold the handbook', () => {
  expect(isInside('C:\\book', 'D:\\out', win32)).toBe(false);
  expect(isInside('C:\\out\\book', 'C:\\out', win32)).toBe(true);
  expect(isInside('/book', '/', posix)).toBe(true);
  expect(isInside('/out/..book', '/out', posix)).toBe(true);
  expect(isInside('/book', '/out', posix)).toBe(false);
});

test('what a killed build left is removed by the next one, what others left stays', () => {
  const dead = deadPid();
  const old = `.dist-${process.pid}-abcdef`;
  const others = [
    `.dist-${process.pid}-running`.slice(0, -1),
    `.dist-${dead}-notours1`,
    `.site-${dead}-abcdef`,
  ];
  const kept = [...others, '.dist-thesis'];
  for (const name of [`.dist-${dead}-abcdef`, `.dist-${dead}-abcdef-old`, old, ...kept])
    mkdirSync(join(folder, name));
  utimesSync(join(folder, old), new Date(0), new Date(0));
  const output = claimOutput(join(folder, 'dist'), '/handbook');
  expect(existsSync(output.staging)).toBe(true);
  output.discard();
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
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

test('the last good site, taken away by a build that was killed, is put back by the next one', () => {
  const old = join(folder, `.shop-${deadPid()}-abcdef-old`);
  mkdirSync(old);
  writeFileSync(join(old, '.runproof-site'), '');
  const output = claimOutput(join(folder, 'shop'), '/handbook');
  output.discard();
  expect(readdirSync(join(folder, 'shop'))).toEqual(['.runproof-site']);
});

test('a place where no folder can be is refused', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => claimOutput(join(folder, 'file/dist'), '/handbook')).toThrow(
    /^The site cannot be written to ‘/,
  );
});
