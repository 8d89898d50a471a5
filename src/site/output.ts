import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import nodePath, { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from '../project/project.ts';
import { makeTemporaryFolder, replaceFolder, restoreFolder } from './leftovers.ts';

/** A folder that a site is about to be written to. */
export interface Output {
  path: string;
  /** Where the site is written first: beside its place, so that it can be moved in one go. */
  staging: string;
  /** Puts the new site in the place of the old one. */
  commit(): void;
  /** Removes what is left of an unfinished site. */
  discard(): void;
}

/** Says that a folder is a site of ours, which the next build may replace. */
const mark = '.runproof-site';

/** Claims a folder for a site. Throws `CannotRun` where it holds what no build of ours has written. */
export function claimOutput(out: string, handbook: string): Output {
  const path = realPlace(resolve(out));
  restoreFolder(path, isSite);
  refuseOthers(path, out, handbook);
  const staging = stagingBeside(path, out);
  return {
    path,
    staging: staging.path,
    commit() {
      const text = 'Made by runproof build, which replaces this folder as a whole.\n';
      writeFileSync(join(staging.path, mark), text);
      // A temporary folder is for its owner only; a web server is somebody else.
      chmodSync(staging.path, 0o755);
      replaceFolder(path, staging.path);
    },
    discard: staging.remove,
  };
}

/** A link to an earlier site stays a link: what it leads to is replaced. */
function realPlace(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function stagingBeside(path: string, out: string) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return makeTemporaryFolder(dirname(path), `.${basename(path)}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotRun(
      `The site cannot be written to ‘${out}’: ${reason}. Choose another folder with --out.`,
    );
  }
}

/** Whether a folder holds a site that Runproof built. */
export function isSite(path: string): boolean {
  return existsSync(join(path, mark));
}

/** Whether a folder is another one or lies in it; `rules` are those of the system for paths. */
export function isInside(
  inner: string,
  outer: string,
  rules: Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'> = nodePath,
): boolean {
  const way = rules.relative(outer, inner);
  // From one drive of Windows to another the way is absolute.
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way);
}

function refuseOthers(path: string, out: string, handbook: string): void {
  if (isInside(handbook, path)) {
    throw new CannotRun(
      `The site cannot be written to ‘${out}’: the handbook is in it. Choose another folder with --out.`,
    );
  }
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory())
    throw new CannotRun(`‘${out}’ is a file. Choose another folder with --out.`);
  if (readdirSync(path).length === 0 || isSite(path)) return;
  throw new CannotRun(
    `The folder ‘${out}’ holds files that Runproof did not write, and a build replaces it as a whole. Choose another folder with --out, or empty it.`,
  );
}
