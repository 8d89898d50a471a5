import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { leftoversIn, makeTemporaryFolder, type TemporaryFolder } from '../../project/temporary-folder.ts';
import { openToAll } from './open-to-all.ts';
import { hasCode } from './system-failure.ts';

/** Moves a file or folder, as `renameSync` does. */
type Rename = (from: string, to: string) => void;

/**
 * Makes a temporary folder with a folder `new` in it, which is to be put to a place: beside that place or, where it is
 * a mount point, in it. Later `old` holds what was there. In a mount point `new` becomes `ready` when everything old is
 * out of the way: what a kill leaves before that goes back, after it goes forward.
 */
export function makeStaging(path: string): TemporaryFolder {
  const staging = isMountPoint(path) ? makeInside(path) : makeBeside(path);
  try {
    mkdirSync(join(staging.path, 'new'));
    return staging;
  } catch (error) {
    staging.remove();
    throw error;
  }
}

function makeBeside(path: string): TemporaryFolder {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return makeTemporaryFolder(dirname(path), besideName(path), (folder) => holdsLast(folder, path));
  } catch (error) {
    // Containers are often given one folder only that they may write to.
    if (isFolder(path) && hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return makeInside(path);
    throw error;
  }
}

function makeInside(path: string): TemporaryFolder {
  return makeTemporaryFolder(path, insideName, isUnfinished);
}

/** Names of temporary folders, which chance completes. */
export const besideName = (path: string) => `.${basename(path)}`;
export const insideName = '.runproof';

/** Whether a folder beside an empty place holds what belongs there. */
export function holdsLast(folder: string, path: string): boolean {
  return isFolder(join(folder, 'old')) && (!existsSync(path) || isEmpty(path));
}

/** Whether some of what a folder in a mount point is to replace, or to bring, is still in it. */
export function isUnfinished(folder: string): boolean {
  if (existsSync(join(folder, 'ready'))) return true;
  return existsSync(join(folder, 'new')) && isFolder(join(folder, 'old')) && !isEmpty(join(folder, 'old'));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isEmpty(path: string): boolean {
  return isFolder(path) && readdirSync(path).length === 0;
}

/** Another disk, as far as that tells: a folder of the same disk can be mounted too. */
function isMountPoint(path: string): boolean {
  return isFolder(path) && statSync(path).dev !== statSync(dirname(path)).dev;
}

/** The names in a folder without those of temporary folders, and without what a file system keeps at its root. */
export function entriesOf(path: string): string[] {
  const temporary = new Set(leftoversIn(path, insideName).map((leftover) => basename(leftover.path)));
  return readdirSync(path).filter((name) => name !== 'lost+found' && !temporary.has(name));
}

/**
 * Puts what was made in a staging folder to its place. Where that fails, what was there before is there again. `rename`
 * is for tests.
 */
export function replaceFolder(path: string, staging: string, rename: Rename = renameSync): void {
  try {
    if (dirname(staging) === path) replaceEntries(path, staging, rename);
    else replaceWhole(path, staging, rename);
  } catch (error) {
    // A mount point cannot be moved, nor can a folder of a container’s image.
    if (dirname(staging) === path || !isFolder(path) || !hasCode(error, 'EBUSY', 'EXDEV')) throw error;
    const inside = makeInside(path);
    try {
      move(join(staging, 'new'), join(inside.path, 'new'), wayIn(inside.path, rename));
      replaceEntries(path, inside.path, rename);
    } finally {
      inside.remove();
    }
  }
}

function replaceWhole(path: string, staging: string, rename: Rename): void {
  const old = join(staging, 'old');
  const exists = existsSync(path);
  if (exists) rename(path, old);
  try {
    rename(join(staging, 'new'), path);
  } catch (error) {
    if (exists) rename(old, path);
    throw error;
  }
  // From now on nobody may take it for the last good one.
  if (exists) rename(old, join(staging, 'replaced'));
}

function replaceEntries(path: string, staging: string, rename: Rename): void {
  const old = join(staging, 'old');
  mkdirSync(old);
  try {
    moveEntries(entriesOf(path), { from: path, to: old, ...wayIn(staging, rename) });
    rename(join(staging, 'new'), join(staging, 'ready'));
    goForward(path, staging, rename);
  } catch (error) {
    goBack(path, staging);
    throw error;
  }
}

/** Brings to its place what is still in `ready`. */
export function goForward(path: string, staging: string, rename: Rename = renameSync): void {
  const ready = join(staging, 'ready');
  moveEntries(readdirSync(ready), { from: ready, to: path, ...wayIn(staging, rename) });
  rmdirSync(ready);
}

/** Brings back what is in `old`: it went there as a whole, each entry of it. */
export function goBack(path: string, staging: string): void {
  const [old, ready] = [join(staging, 'old'), join(staging, 'ready')];
  const come = existsSync(ready) ? entriesOf(path) : [];
  for (const name of come) rmSync(join(path, name), { recursive: true, force: true });
  moveEntries(readdirSync(old), { from: old, to: path, ...wayIn(staging, renameSync) });
  rmSync(ready, { recursive: true, force: true });
}

/** How things are moved, and where a copy can be made on the disk that they are moved to. */
interface Way {
  rename: Rename;
  spare: string;
}

const wayIn = (staging: string, rename: Rename): Way => ({ rename, spare: join(staging, 'copy') });

function moveEntries(
  names: readonly string[],
  { from, to, ...way }: Way & { from: string; to: string },
): void {
  for (const name of names) {
    rmSync(join(to, name), { recursive: true, force: true });
    move(join(from, name), join(to, name), way);
  }
}

/** What must be copied appears at its place as a whole, before the first one goes. */
function move(from: string, to: string, { rename, spare }: Way): void {
  try {
    rename(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    rmSync(spare, { recursive: true, force: true });
    cpSync(from, spare, { recursive: true, verbatimSymlinks: true });
    // A copy of a folder has the mode that the user’s own files are given.
    openToAll(spare);
    rename(spare, to);
    rmSync(from, { recursive: true });
  }
}
