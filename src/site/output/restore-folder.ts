import { existsSync, renameSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateOf } from '../../project/owner.ts';
import { type Leftover, leftoversIn, removeLeftovers } from '../../project/temporary-folder.ts';
import {
  besideName,
  goBack,
  goForward,
  holdsLast,
  insideName,
  isFolder,
  isUnfinished,
} from './replace-folder.ts';

/**
 * Ends what `replaceFolder` had begun when its process was killed: a folder that was taken away is put back, one in which
 * entries were being replaced gets all the old ones, or all the new ones. Never throws.
 */
export function restoreFolder(path: string): void {
  try {
    restoreWhole(path);
    restoreEntries(path);
  } catch {
    // Whoever writes to the place next says what is wrong with it.
  }
}

function restoreWhole(path: string): void {
  if (!isFolder(dirname(path))) return;
  const newestFirst = leftoversIn(dirname(path), besideName(path)).toSorted((a, b) => ageOf(a) - ageOf(b));
  for (const leftover of newestFirst) {
    if (!isAbandoned(leftover, () => holdsLast(leftover.path, path))) continue;
    if (existsSync(path)) rmdirSync(path);
    renameSync(join(leftover.path, 'old'), path);
  }
}

function restoreEntries(path: string): void {
  if (!isFolder(path)) return;
  for (const leftover of leftoversIn(path, insideName)) {
    if (!isAbandoned(leftover, () => isUnfinished(leftover.path))) continue;
    if (existsSync(join(leftover.path, 'ready'))) goForward(path, leftover.path);
    else goBack(path, leftover.path);
  }
  removeLeftovers(path, insideName, isUnfinished);
}

function ageOf({ path }: Leftover): number {
  return Date.now() - statSync(path).mtimeMs;
}

/** Moving takes a moment. */
const patienceMilliseconds = 3000;
const stepMilliseconds = 50;

/** Whether nobody will finish what is pending. A process of which nothing is known is given the time to do it. */
function isAbandoned({ owner }: Leftover, isPending: () => boolean): boolean {
  if (!isPending()) return false;
  const state = stateOf(owner);
  if (state !== 'unknown') return state === 'dead';
  for (let waited = 0; waited < patienceMilliseconds && isPending(); waited += stepMilliseconds)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stepMilliseconds);
  return isPending();
}
