import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files of a built site, compared letter by letter as a Linux host does, on any disk. */
export interface SiteFiles {
  /** The HTML files, sorted. */
  pages: string[];
  /** The file that a host answers with, or undefined. `/a` may be `a`, `a/index.html` or `a.html`. */
  find(path: string): string | undefined;
  /** A file that differs from the address in letter case only. */
  findTwin(path: string): string | undefined;
}

/** Symbolic links are not followed: they do not survive an upload. Throws where there is no such folder. */
export async function listSiteFiles(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return siteFiles(paths);
}

function siteFiles(paths: readonly string[]): SiteFiles {
  const files = new Map(paths.map((path) => [path, path]));
  const lowered = new Map(paths.map((path) => [path.toLowerCase(), path]));
  return {
    pages: paths.filter((path) => /\.html?$/.test(path)).sort(),
    find: (path) => findIn(files, path),
    findTwin: (path) => findIn(lowered, path.toLowerCase()),
  };
}

function findIn(files: ReadonlyMap<string, string>, path: string): string | undefined {
  if (path === '' || path.endsWith('/')) return files.get(`${path}index.html`);
  return files.get(path) ?? files.get(`${path}/index.html`) ?? files.get(`${path}.html`);
}
