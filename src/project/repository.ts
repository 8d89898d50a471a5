import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Git } from './git.ts';
import { isWithin } from './is-within.ts';

/** The repository that a folder is checked out of. */
export interface Repository {
  /** The full hash of the commit that is checked out. */
  commit: string;
  /** The folder of its objects. */
  objects: string;
  /** The commits at which a shallow clone ends, a line each; empty in a whole one. */
  shallow: string;
  /** The folder’s path in the repository, with forward slashes and one at its end; empty for its top. */
  prefix: string;
}

/** The nearest folder that holds `.git`, from the real path of a folder upwards. */
export function findTop(folder: string): string | undefined {
  if (lstatSync(join(folder, '.git'), { throwIfNoEntry: false })) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : findTop(above);
}

/**
 * Reads what a repository is, without looking into its objects. `top` and `folder` are real paths. Rejects where Git
 * refuses it, for example since it belongs to somebody else, where it has no commit, and where it is content itself: Git
 * checks out no `.git`, but any other name, so what lies under one may come from anybody.
 */
export async function readRepository(git: Git, top: string, folder: string): Promise<Repository> {
  const asked = ['--git-dir', '--git-path', 'objects', '--git-path', 'shallow', 'HEAD'];
  // Git must find nothing else than the `.git` that we found.
  const { stdout } = await git(['-C', top, 'rev-parse', ...asked], {
    GIT_CEILING_DIRECTORIES: dirname(top),
  });
  const [gitFolder = '', objects = '', shallow = '', commit = ''] = stdout.split('\n');
  const places = [gitFolder, objects].map((path) => realpathSync(resolve(top, path)));
  if (places.some((path) => isContent(path, top))) throw new Error('The repository lies among the content');
  return {
    commit,
    objects: resolve(top, objects),
    shallow: textOf(resolve(top, shallow)),
    prefix: top === folder ? '' : `${relative(top, folder).replaceAll(sep, '/')}/`,
  };
}

function isContent(path: string, top: string): boolean {
  return isWithin(path, top) && !relative(top, path).split(sep).includes('.git');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
