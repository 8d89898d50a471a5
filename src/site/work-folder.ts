import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for Astro’s own files: neither the handbook nor the package is written to. */
export function makeWorkFolder(): { path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-')));
  const remove = () => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true });
  };
  // Vite ends the process by itself on some signals.
  process.once('exit', remove);
  return { path, remove };
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
