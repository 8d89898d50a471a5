import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What a folder holds. Paths are relative to it, with forward slashes, in order. */
interface Listing {
  files: string[];
  /** What is there and is no file that can be read: a path and a message. */
  problems: Map<string, string>;
  /** Folders that were not looked into, so that nobody knows what is missed: a path and a message. */
  closed: Map<string, string>;
}

/** Where `runproof build` writes when nothing else is said. */
const builtSite = 'dist';

const maxDepth = 32;

/**
 * Lists a folder’s files. Names that start with a dot are left out, links are followed to files inside the folder
 * only, and links to folders are not entered, so that no loop of links can trap us and nothing outside is read.
 */
export function listFiles(root: string, isIgnored: (path: string) => boolean): Listing {
  const listing: Listing = { files: [], problems: new Map(), closed: new Map() };
  walk('', 0, { root, real: realpathSync(root), isIgnored, listing });
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
    else here.listing.problems.set(path, 'This is no regular file. Replace it by one, or remove it.');
  }
}

function entriesOf(folder: string, { root, listing }: Walk): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    listing.closed.set(folder || '.', 'The folder cannot be opened. Check its permissions.');
    return [];
  }
}

function enter(path: string, depth: number, here: Walk): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'node_modules' || path === builtSite) return;
  if (/\.(mdx?|ya?ml)$/.test(name)) {
    here.listing.problems.set(path, `‘${name}’ is a folder, named like a file. Rename it.`);
  }
  if (depth < maxDepth) walk(path, depth + 1, here);
  else here.listing.closed.set(path, `The folder lies more than ${maxDepth} folders deep. Move it up.`);
}

function follow(path: string, { root, real, listing }: Walk): void {
  const target = realTarget(join(root, path));
  if (target === undefined) {
    listing.problems.set(path, 'The link leads nowhere, or in a circle. Replace it by the file.');
  } else if (target !== real && !target.startsWith(real + sep)) {
    listing.problems.set(path, 'The link leads out of the handbook. Replace it by a copy of the file.');
  } else if (statSync(target).isFile()) listing.files.push(path);
  else listing.problems.set(path, 'The link leads to a folder. Replace it by a file.');
}

/** Whether a path is a folder or lies in it. Both are absolute, without links. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
