import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run, for what several test files read and only one has to make. It goes when the run ends. */
    runFolder: string;
  }
}

/** Vitest calls this before the first test file, and what it gives after the last. */
export default function makeRunFolder(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-run-')));
  project.provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
