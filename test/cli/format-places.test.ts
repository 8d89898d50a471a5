import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const files = {
  'runproof.yaml': 'profile: starter\n',
  'runbooks/a.md': '# A\n',
  'teams/ops.yaml': 'name: Ops\n',
};

test.each(['lint', 'links', 'build', 'graph'])(
  '%s writes no report over a file that it read',
  async (command) => {
    const folder = writeFolder(files);
    symlinkSync('runbooks', join(folder, 'linked'));
    for (const file of ['runproof.yaml', 'runbooks/a.md', 'teams/../linked/a.md', 'teams/ops.yaml']) {
      const { code, out, said } = await runIn(folder, command, '--format', `json=${file}`);
      expect([code, out]).toEqual([2, '']);
      expect(said.at(-1)).toBe(
        `‘${join(folder, file)}’ is a file of the handbook. Name another one: a report would be written over it.`,
      );
    }
    for (const [path, text] of Object.entries(files))
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  },
);

test('a report in the handbook’s folder is written again', async () => {
  const folder = writeFolder(files);
  for (const _ of [1, 2]) expect((await runIn(folder, 'lint', '--format', 'json=report.json')).code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).findings).toEqual([]);
});

test('two names of one file are the same file', async () => {
  const folder = writeFolder({ ...files, 'out/a.json': '' });
  symlinkSync('out', join(folder, 'other'));
  symlinkSync('out/a.json', join(folder, 'b.json'));
  for (const second of ['other/a.json', 'b.json']) {
    const outcome = await runIn(folder, 'lint', '--format', 'json=out/a.json', '--format', `text=${second}`);
    expect(outcome.said).toEqual([
      `--format ‘json=out/a.json’ and ‘text=${second}’ write the same file. Give each its own.`,
    ]);
  }
  const unwritten = ['--format', 'json=out/b.json', '--format', 'text=other/b.json'];
  expect((await runIn(folder, 'lint', ...unwritten)).code).toBe(2);
});

test.each(['-', '/dev/stdout'])('‘%s’ is stdout', async (place) => {
  const folder = writeFolder(files);
  const { out } = await runIn(folder, 'lint', '--format', `json=${place}`);
  expect(JSON.parse(out).findings).toEqual([]);
  expect((await runIn(folder, 'lint', '--format', `json=${place}`, '--format', 'text')).said).toEqual([
    `--format ‘json=${place}’ and ‘text’ both go to stdout. Give one of them a file, as in --format json=<file>.`,
  ]);
});
