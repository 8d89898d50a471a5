import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { spentTime } from '../../src/project/spent-time.ts';
import { writeFolder } from './folder.ts';
import { unreadableFile } from './unreadable-in.ts';

const onLinux = test.runIf(process.platform === 'linux');

onLinux('the time of a process is what it had of a processor', async () => {
  const folder = writeFolder({ 'spin.mjs': 'for (;;);', 'wait.mjs': 'setTimeout(() => {}, 60_000);' });
  const [spinning, waiting] = ['spin.mjs', 'wait.mjs'].map((name) => fork(`${folder}/${name}`));
  onTestFinished(() => {
    spinning?.kill('SIGKILL');
    waiting?.kill('SIGKILL');
  });
  while ((spentTime(spinning?.pid) ?? 0) < 1000) await setTimeout(50);
  expect(spentTime(waiting?.pid)).toBeLessThan(700);
  expect(spentTime(undefined)).toBeUndefined();
});

/** The processes that this one has started. */
function children(): number[] {
  const pids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return pids.split(' ').map(Number).filter(Boolean);
}

/** Lets the processes that are started from now on run a fifth of the time only, as on a busy machine. */
function slowDown(): void {
  const others = new Set(children());
  let isOver = false;
  const signal = (name: NodeJS.Signals) => {
    for (const pid of children()) if (!others.has(pid)) process.kill(pid, name);
  };
  const slow = async () => {
    while (!isOver) {
      signal('SIGSTOP');
      await setTimeout(80);
      signal('SIGCONT');
      await setTimeout(20);
    }
  };
  const done = slow();
  onTestFinished(() => {
    isOver = true;
    return done;
  });
}

onLinux('a text that takes the parser a while is read on a busy machine, too', async () => {
  slowDown();
  expect(await unreadableFile(`${'- '.repeat(20_000)} x\n`)).toEqual([
    expect.stringContaining('The file is nested more than 100 levels deep here.'),
  ]);
});
