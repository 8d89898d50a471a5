import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The absolute path of a file of this package, bundled or not. */
export function packageFile(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, path);
}

/** The absolute path of a program of this package that runs in a process of its own, by the path of its source. */
export function packageProgram(path: string): string {
  if (!import.meta.filename.endsWith('.js')) return packageFile(path);
  const program = basename(path).replace(/ts$/, 'js');
  // What several programs share is in a folder beside them.
  const folders = [import.meta.dirname, dirname(import.meta.dirname)];
  return folders.map((folder) => join(folder, program)).find(existsSync) ?? packageFile(path);
}
