import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ownerSchema } from '../../src/project/owner.ts';
import { leftoversIn, makeTemporaryFolder } from '../../src/project/temporary-folder.ts';
import { runKilled } from '../site/killed.ts';
import { amongOtherProcesses, canUnshare } from '../site/mounts.ts';
import { writeFolder } from './folder.ts';

const mark = '.runproof-temporary';

/** Leaves a folder of a process that was killed, and answers with its path. */
async function leaveOne(parent: string, within: readonly string[] = []): Promise<string> {
  const code = `const { path } = makeTemporaryFolder(${JSON.stringify(parent)}, '.site'); writeFileSync(join(path, 'x'), ''); kill();`;
  const before = new Set(readdirSync(parent));
  await runKilled(code, within);
  const [name] = readdirSync(parent).filter((one) => !before.has(one));
  if (name === undefined) throw new Error('Nothing was left');
  return join(parent, name);
}

/** What is left of a folder’s folders when another process makes one and removes it. */
function sweep(parent: string): string[] {
  makeTemporaryFolder(parent, '.site').remove();
  return readdirSync(parent);
}

const markSchema = z.object({ madeBy: z.string(), folder: z.string(), owner: ownerSchema });

function changeOwner(folder: string, changes: Partial<z.infer<typeof ownerSchema>>): void {
  const read = markSchema.parse(JSON.parse(readFileSync(join(folder, mark), 'utf8')));
  writeFileSync(join(folder, mark), JSON.stringify({ ...read, owner: { ...read.owner, ...changes } }));
}

function makeOld(folder: string): void {
  for (const path of [folder, join(folder, mark)]) utimesSync(path, new Date(0), new Date(0));
}

test('what a killed process left is removed by the next one', async () => {
  const parent = writeFolder({});
  await leaveOne(parent);
  expect(sweep(parent)).toEqual([]);
});

test('folders of others stay, whatever their names are and whatever they hold', async () => {
  const parent = writeFolder({});
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const copy = await leaveOne(parent);
  const text = readFileSync(join(copy, mark), 'utf8');
  expect(sweep(parent)).toEqual([]);
  const names = ['.site-2024-backup', `.site-${dead}-abcdef`, `.site-${dead}-abcdef-old`, '.site-copied'];
  for (const name of names) {
    mkdirSync(join(parent, name));
    utimesSync(join(parent, name), new Date(0), new Date(0));
  }
  writeFileSync(join(parent, '.site-copied', mark), text);
  for (const [at, broken] of ['', '{', '{}', text.slice(0, 40)].entries()) {
    mkdirSync(join(parent, `.site-broken${at}`));
    writeFileSync(join(parent, `.site-broken${at}`, mark), broken);
  }
  expect(sweep(parent)).toHaveLength(names.length + 4);
});

test('a folder of a process that runs stays, even when it is old', () => {
  const parent = writeFolder({});
  const { path, remove } = makeTemporaryFolder(parent, '.site');
  makeOld(path);
  expect(sweep(parent)).toHaveLength(1);
  remove();
  expect(readdirSync(parent)).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'a number that another process has now is not taken for the one that ended',
  async () => {
    const parent = writeFolder({});
    changeOwner(await leaveOne(parent), { process: process.ppid });
    expect(sweep(parent)).toEqual([]);
  },
);

test.each([
  ['host', { host: 'another' }],
  ['namespace', { namespace: 'another' }],
])('a folder of a process in another %s stays until it is very old', async (_, changes) => {
  const parent = writeFolder({});
  const path = await leaveOne(parent);
  changeOwner(path, changes);
  expect(sweep(parent)).toHaveLength(1);
  makeOld(path);
  expect(sweep(parent)).toEqual([]);
});

test.runIf(canUnshare)('a folder of a real namespace of processes stays', async () => {
  const parent = writeFolder({});
  await leaveOne(parent, amongOtherProcesses);
  expect(sweep(parent)).toHaveLength(1);
  expect(leftoversIn(parent, '.site')).toMatchObject([
    { owner: { namespace: expect.stringContaining('pid:') } },
  ]);
});
