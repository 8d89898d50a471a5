import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Owner, ownerSchema, stateOf, thisProcess } from './owner.ts';

/** Of a process elsewhere nobody knows whether it still runs; none works that long without changing its folder. */
const oldMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** The file that says whose a temporary folder is. What has none is not ours, whatever its name. */
const mark = '.runproof-temporary';

const markSchema = z.object({
  madeBy: z.literal('runproof'),
  /** The name of the folder: a copy under another name is somebody’s own. */
  folder: z.string(),
  owner: ownerSchema,
});

/** A folder that must not outlive the work in it. */
export interface TemporaryFolder {
  path: string;
  /** Never throws. */
  remove(): void;
}

/** A folder of a process that may have been killed. */
export interface Leftover {
  path: string;
  owner: Owner;
}

/**
 * Makes a folder `<name>-…` in another, removes it when the process ends, and those of processes that were killed.
 *
 * @param isNeeded Says of such a folder that it holds what must not be lost: it stays.
 */
export function makeTemporaryFolder(
  parent: string,
  name: string,
  isNeeded: (folder: string) => boolean = () => false,
): TemporaryFolder {
  const real = realpathSync(parent);
  removeLeftovers(real, name, isNeeded);
  const path = mkdtempSync(join(real, `${name}-`));
  const remove = () => {
    process.off('exit', remove);
    if (!isNeeded(path)) removeFolder(path);
  };
  process.once('exit', remove);
  try {
    // A process that is killed before this leaves an empty folder, or half a mark: nobody takes those for ours.
    writeFileSync(join(path, mark), markOf(path), { flag: 'wx' });
  } catch (error) {
    remove();
    throw error;
  }
  return { path, remove };
}

/** Removes the folders of this name of processes that were killed, but for those that are needed. */
export function removeLeftovers(parent: string, name: string, isNeeded: (folder: string) => boolean): void {
  for (const leftover of leftoversIn(parent, name))
    if (isOver(leftover) && !isNeeded(leftover.path)) removeFolder(leftover.path);
}

function markOf(path: string): string {
  const text: z.infer<typeof markSchema> = {
    madeBy: 'runproof',
    folder: basename(path),
    owner: thisProcess(),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** The folders of this name that our processes made, running or not. */
export function leftoversIn(parent: string, name: string): Leftover[] {
  return readdirSync(parent).flatMap((entry) => {
    const path = join(parent, entry);
    const owner = entry.startsWith(`${name}-`) ? ownerOf(path) : undefined;
    return owner === undefined ? [] : [{ path, owner }];
  });
}

/** Whose a temporary folder is; undefined for every other folder, and for those of other users. */
function ownerOf(path: string): Owner | undefined {
  try {
    const [folder, file] = [lstatSync(path), lstatSync(join(path, mark))];
    const isMine = process.getuid === undefined || folder.uid === process.getuid();
    if (!folder.isDirectory() || !file.isFile() || file.size > 4096 || !isMine) return undefined;
    const read = markSchema.safeParse(JSON.parse(readFileSync(join(path, mark), 'utf8')));
    return read.data?.folder === basename(path) ? read.data.owner : undefined;
  } catch {
    return undefined;
  }
}

function isOver({ path, owner }: Leftover): boolean {
  const state = stateOf(owner);
  return state === 'dead' || (state === 'unknown' && isOld(path));
}

function isOld(path: string): boolean {
  const times = [path, join(path, mark)].map(
    (one) => lstatSync(one, { throwIfNoEntry: false })?.mtimeMs ?? Date.now(),
  );
  return Date.now() - Math.max(...times) > oldMilliseconds;
}

/** Threads of the bundler may still write to it. The mark goes last: what a kill leaves of a folder is still ours. */
function removeFolder(path: string): void {
  const options = { recursive: true, force: true, maxRetries: 3 };
  try {
    for (const entry of readdirSync(path)) if (entry !== mark) rmSync(join(path, entry), options);
    rmSync(path, options);
  } catch {
    // It belongs to somebody else, or is in use; the next build tries again.
  }
}
