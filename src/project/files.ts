import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isContentPath } from '../parse/content-path.ts';
import { isWithin } from './is-within.ts';

/** Why something at a path may not be read: a word that stays, and a message. */
export interface PathProblem {
  cause: string;
  message: string;
}

/** What a folder holds. Paths are relative to it, with forward slashes, in order. */
interface Listing {
  files: string[];
  /** By the path: what is there and is no file that can be read. */
  problems: Map<string, PathProblem>;
  /** By the path: folders that were not looked into, so that nobody knows what is missed. */
  closed: Map<string, PathProblem>;
}

/** Where `runproof build` writes when nothing else is said. */
const builtSite = 'dist';

const maxDepth = 32;

/**
 * Lists a folder’s files. `isIgnored` knows a path as well by a folder that it lies in. Names that start with a dot are left out, links are followed to files inside the folder
 * that would be listed themselves, and links to folders are not entered, so that no loop of links can trap us and nothing
 * is read that lies outside or is hidden.
 */
export function listFiles(root: string, isIgnored: (path: string) => boolean): Listing {
  const listing: Listing = { files: [], problems: new Map(), closed: new Map() };
  walk('', 0, { root, real: realpathSync.native(root), isIgnored, listing });
  listing.files.sort();
  return listing;
}

/** What one walk through a folder carries along. */
interface Walk {
  root: string;
  /** The root without links in its path. */
  real: string;
  isIgnored: (path: string) => boolean;
  listing: Listing;
}

function walk(folder: string, depth: number, here: Walk): void {
  for (const entry of entriesOf(folder, here)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || here.isIgnored(path)) continue;
    if (entry.isDirectory()) enter(path, depth, here);
    else if (entry.isSymbolicLink()) follow(path, here);
    else if (entry.isFile()) here.listing.files.push(path);
    else here.listing.problems.set(path, notRegular);
  }
}

const notRegular: PathProblem = {
  cause: 'not regular',
  message: 'This is no regular file. Replace it by one, or remove it.',
};

function entriesOf(folder: string, { root, listing }: Walk): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    listing.closed.set(folder || '.', {
      cause: 'closed folder',
      message: 'The folder cannot be opened. Check its permissions.',
    });
    return [];
  }
}

function enter(path: string, depth: number, here: Walk): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'node_modules' || path === builtSite) return;
  if (isContentPath(name)) {
    const message = `‘${name}’ is a folder, named like a file. Rename it.`;
    here.listing.problems.set(path, { cause: 'folder', message });
  }
  if (depth < maxDepth) walk(path, depth + 1, here);
  else here.listing.closed.set(path, tooDeep);
}

const tooDeep: PathProblem = {
  cause: 'deep folder',
  message: `The folder lies more than ${maxDepth} folders deep. Move it up.`,
};

function follow(path: string, { root, real, isIgnored, listing }: Walk): void {
  const target = realTarget(join(root, path));
  const problem = target === undefined ? lostLink : targetProblem(target, real, isIgnored);
  if (problem !== undefined) listing.problems.set(path, problem);
  else listing.files.push(path);
}

const lostLink: PathProblem = {
  cause: 'lost link',
  message: 'The link leads nowhere, or in a circle. Replace it by the file.',
};

const linkOut: PathProblem = {
  cause: 'link out',
  message: 'The link leads out of the handbook. Replace it by a copy of the file.',
};

const linkToFolder: PathProblem = {
  cause: 'link to folder',
  message: 'The link leads to a folder. Replace it by a file.',
};

/**
 * Says why a link may not lead where it does; undefined where it may. `target` and `root` are real paths: what is hidden
 * under its own name must not be shown under another.
 */
function targetProblem(
  target: string,
  root: string,
  isIgnored: (path: string) => boolean,
): PathProblem | undefined {
  if (!isWithin(target, root)) return linkOut;
  const path = relative(root, target).replaceAll(sep, '/');
  if (!isHidden(path, isIgnored)) return statSync(target).isFile() ? undefined : linkToFolder;
  const message = `The link leads to ‘${path}’, which is no part of the handbook. Replace it by a copy of the file.`;
  return { cause: 'link to hidden', message };
}

/** Whether a walk would pass a file by. Disks that do not know cases take `Dist` for `dist`. */
function isHidden(path: string, isIgnored: (path: string) => boolean): boolean {
  const names = path.toLowerCase().split('/');
  const folders = names.slice(0, -1);
  return (
    names.some((name) => name.startsWith('.')) ||
    folders.includes('node_modules') ||
    folders[0] === builtSite ||
    isIgnored(path)
  );
}

/**
 * Opens a file of a folder, or says why that may not be: what a link leads to is looked at again, since it may have
 * changed since the folder was listed. Without a folder, the path is one that the caller named and may lie anywhere.
 * Whoever asks closes the file. Throws what the file system says.
 */
export function openFile(
  root: string | undefined,
  path: string,
): { descriptor: number } | { problem: PathProblem } {
  const real = realpathSync.native(join(root ?? '', path));
  const problem =
    root === undefined ? undefined : targetProblem(real, realpathSync.native(root), () => false);
  return problem === undefined ? openAt(real) : { problem };
}

/** Opens the regular file at a real path, or says why that may not be. Throws what the file system says. */
export function openAt(real: string): { descriptor: number } | { problem: PathProblem } {
  // A link or a pipe that is put there now is not followed, and not waited for.
  const descriptor = openSync(real, constants.O_RDONLY | noFollow | noWait);
  const opened = fstatSync(descriptor);
  const { ino, dev } = lstatSync(real);
  if (opened.isFile() && opened.ino === ino && opened.dev === dev) return { descriptor };
  closeSync(descriptor);
  return {
    problem: { cause: 'changed', message: 'The file changed while it was opened. Run the command again.' },
  };
}

/** Windows has neither. */
const { O_NOFOLLOW: noFollow = 0, O_NONBLOCK: noWait = 0 } = constants;

function realTarget(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
