import nodePath from 'node:path';

/**
 * Whether a path is a folder or lies in it. Both are absolute, and links in them are not followed; `rules` are those of
 * the system for paths.
 */
export function isWithin(
  path: string,
  folder: string,
  rules: Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'> = nodePath,
): boolean {
  const way = rules.relative(folder, path);
  // From one drive of Windows to another the way is absolute.
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way);
}
