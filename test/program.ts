import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { packageFile } from '../src/package.ts';
import { onceInRun } from './once-in-run.ts';

const run = promisify(execFile);

/** The path of the program, compiled from the sources as they are, as it is published. */
export async function compiledProgram(): Promise<string> {
  const folder = await onceInRun('program', (place) =>
    run(process.execPath, [packageFile('scripts/compile.ts'), place]),
  );
  return join(folder, 'main.js');
}

/**
 * The environment of a process that is not to find itself inside Vitest: Astro, for one, behaves otherwise there. It finds
 * what other processes of this run have compiled.
 */
export function outerEnvironment(changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { VITEST, NODE_ENV, ...env } = process.env;
  return { ...env, NODE_COMPILE_CACHE: join(inject('runFolder'), 'compiled'), ...changes };
}
