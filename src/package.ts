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
  const isCompiled = import.meta.filename.endsWith('.js');
  return packageFile(isCompiled ? join('lib', basename(path).replace(/ts$/, 'js')) : path);
}
