import { expect } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What one command line did. */
export interface Outcome {
  code: number;
  /** On stdout. */
  out: string;
  /** On stderr, a line each. */
  said: string[];
}

/** Runs a command line with a folder as the current one. No command may show a stack trace. */
export async function runIn(cwd: string, ...args: string[]): Promise<Outcome> {
  let out = '';
  const said: string[] = [];
  const code = await run(args, {
    cwd,
    out: (text) => {
      out += text;
    },
    say: (text) => said.push(...text.split('\n')),
  });
  expect(out + said.join('\n')).not.toContain('    at ');
  return { code, out, said };
}
