import { existsSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** No build takes that long. */
const oldMilliseconds = 6 * 60 * 60 * 1000;

/** A folder that must not outlive the work in it. */
export interface TemporaryFolder {
  path: string;
  /** Never throws. */
  remove(): void;
}

/** Makes a folder `<name>-<process>-…` in another, removes it when the process ends, and those of processes that were killed. */
export function makeTemporaryFolder(parent: string, name: string): TemporaryFolder {
  const real = realpathSync(parent);
  for (const leftover of leftoversIn(real, name)) removeFolder(leftover);
  const path = mkdtempSync(join(real, `${name}-${process.pid}-`));
  const remove = () => {
    process.off('exit', remove);
    removeFolder(path);
  };
  process.once('exit', remove);
  return { path, remove };
}

/** What a build that was killed left of the folders of this name. */
function leftoversIn(parent: string, name: string): string[] {
  return readdirSync(parent).flatMap((entry) => {
    const [, pid] = entry.startsWith(`${name}-`)
      ? (/^(\d+)-[A-Za-z0-9]{6}(-old)?$/.exec(entry.slice(name.length + 1)) ?? [])
      : [];
    const path = join(parent, entry);
    return pid !== undefined && (!isRunning(Number(pid)) || isOld(path)) ? [path] : [];
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isOld(path: string): boolean {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return changed !== undefined && Date.now() - changed > oldMilliseconds;
}

/** Threads of the bundler may still write to it. */
function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // It belongs to somebody else, or is in use; the next build tries again.
  }
}

/** Puts back what `replaceFolder` had taken away when its process was killed, where it is what the folder should hold. */
export function restoreFolder(path: string, isOurs: (folder: string) => boolean): void {
  if (existsSync(path) || !statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) return;
  const leftovers = leftoversIn(dirname(path), `.${basename(path)}`);
  const old = leftovers.find((leftover) => leftover.endsWith('-old') && isOurs(leftover));
  if (old !== undefined) renameSync(old, path);
}

/** Puts a folder in the place of another in one go. Where that fails, the other one is there again. */
export function replaceFolder(path: string, by: string): void {
  const old = `${by}-old`;
  const exists = existsSync(path);
  if (exists) renameSync(path, old);
  try {
    renameSync(by, path);
  } catch (error) {
    if (exists) renameSync(old, path);
    throw error;
  }
  removeFolder(old);
}
