import { tmpdir } from 'node:os';
import { makeTemporaryFolder, type TemporaryFolder } from '../../project/temporary-folder.ts';
import { temporaryProblem } from './system-failure.ts';

/** A folder for Astro’s own files: neither the handbook nor the package is written to. Throws `CannotRun`. */
export function makeWorkFolder(): TemporaryFolder {
  try {
    return makeTemporaryFolder(tmpdir(), 'runproof');
  } catch (error) {
    throw temporaryProblem(error);
  }
}

/** Lends a work folder. */
export async function withWorkFolder<Result>(use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = makeWorkFolder();
  try {
    return await use(folder.path);
  } finally {
    folder.remove();
  }
}
