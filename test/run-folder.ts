import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run inside the repository, for what several test files read and only one has to make. */
    runFolder: string;
  }
}

const cache = fileURLToPath(new URL('../node_modules/.cache/runproof', import.meta.url));
const day = 24 * 60 * 60 * 1000;

/** Vitest calls this before the first test file, and what it gives after the last. */
export default function makeRunFolder(project: TestProject): () => void {
  mkdirSync(cache, { recursive: true });
  removeForgotten();
  const folder = mkdtempSync(join(cache, 'run-'));
  project.provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Removes what runs left that were killed. */
function removeForgotten(): void {
  const names = readdirSync(cache).filter((name) => name.startsWith('run-'));
  for (const path of names.map((name) => join(cache, name)))
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path, { recursive: true, force: true });
}
