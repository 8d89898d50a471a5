import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { CannotRun } from '../project/project.ts';

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
  const path = resolve(out);
  refuseOthers(path, out, handbook);
  mkdirSync(dirname(path), { recursive: true });
  const staging = mkdtempSync(join(realpathSync(dirname(path)), `.${basename(path)}-`));
  return {
    path,
    staging,
    commit() {
      writeFileSync(join(staging, mark), 'Made by runproof build, which replaces this folder as a whole.\n');
      // A temporary folder is for its owner only; a web server is somebody else.
      chmodSync(staging, 0o755);
      const old = `${staging}-old`;
      const exists = existsSync(path);
      if (exists) renameSync(path, old);
      try {
        renameSync(staging, path);
      } catch (error) {
        if (exists) renameSync(old, path);
        throw error;
      }
      rmSync(old, { recursive: true, force: true });
    },
    discard: () => rmSync(staging, { recursive: true, force: true }),
  };
}

/** Whether a folder holds a site that Runproof built. */
export function isSite(path: string): boolean {
  return existsSync(join(path, mark));
}

function refuseOthers(path: string, out: string, handbook: string): void {
  if (!relative(path, handbook).startsWith('..')) {
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
