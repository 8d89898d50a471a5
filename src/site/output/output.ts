import {
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isWithin } from '../../project/is-within.ts';
import { CannotRun } from '../../project/project.ts';
import { statOf } from '../../project/stat-of.ts';
import { openToAll } from './open-to-all.ts';
import { entriesOf, makeStaging, replaceFolder } from './replace-folder.ts';
import { restoreFolder } from './restore-folder.ts';
import { writeProblem } from './system-failure.ts';

/** A folder that a site is about to be written to. */
export interface Output {
  path: string;
  /** Where the site is written first: beside its place or, in a mount point, in it, so that it can be moved there. */
  staging: string;
  /** Puts the new site in the place of the old one. */
  commit(): void;
  /** Removes what is left of an unfinished site. */
  discard(): void;
}

/** Says that a folder is a site of ours, which the next build may replace. */
const mark = '.runproof-site';

/**
 * Claims a folder for a site, which `restoreSite` has put in order. Throws `CannotRun`, also where it holds what no build of
 * ours has written.
 */
export function claimOutput(out: string, handbook: string): Output {
  try {
    return claim(out, handbook);
  } catch (error) {
    throw writeProblem(error, { out, handbook });
  }
}

function claim(out: string, handbook: string): Output {
  const path = realPlace(out);
  refuseOthers(path, out, handbook);
  const temporary = makeStaging(path);
  const staging = join(temporary.path, 'new');
  return {
    path,
    staging,
    commit() {
      const text = 'Made by runproof build, which replaces this folder as a whole.\n';
      writeFileSync(join(staging, mark), text);
      openToAll(staging);
      replaceFolder(path, temporary.path);
    },
    discard: temporary.remove,
  };
}

/** Puts back the last good site where a build was killed while it put another in its place. Never throws. */
export function restoreSite(out: string): void {
  try {
    restoreFolder(realPlace(out));
  } catch {
    // Where the link leads nowhere, a build says so.
  }
}

/** More links in a row are a circle, for the system too. */
const mostLinks = 40;

/** A link to a site stays a link: what it leads to is replaced, or made where there is nothing yet. */
function realPlace(out: string): string {
  let path = resolve(out);
  for (let links = 0; links < mostLinks; links++) {
    if (existsSync(path)) return realpathSync(path);
    if (!linkStat(path)?.isSymbolicLink()) return links === 0 ? path : placeOfLink(path, out);
    path = resolve(realpathSync(dirname(path)), readlinkSync(path));
  }
  throw new CannotRun(
    `‘${out}’ is a link that leads in a circle. Remove it, or choose another folder with --out.`,
  );
}

function placeOfLink(path: string, out: string): string {
  if (statOf(dirname(path))?.isDirectory()) return path;
  throw new CannotRun(
    `‘${out}’ is a link to ‘${path}’, and there is no folder ‘${dirname(path)}’. Make that folder, or remove the link.`,
  );
}

function linkStat(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** Whether a folder holds a site that Runproof built. */
export function isSite(path: string): boolean {
  return existsSync(join(path, mark));
}

function refuseOthers(path: string, out: string, handbook: string): void {
  if (isWithin(existsSync(handbook) ? realpathSync(handbook) : handbook, path)) {
    throw new CannotRun(
      `The site cannot be written to ‘${out}’: the handbook is in it. Choose another folder with --out.`,
    );
  }
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory())
    throw new CannotRun(`‘${out}’ is a file. Choose another folder with --out.`);
  if (entriesOf(path).length === 0 || isSite(path)) return;
  throw new CannotRun(
    `The folder ‘${out}’ holds files that Runproof did not write, and a build replaces it as a whole. Choose another folder with --out, or empty it.`,
  );
}
