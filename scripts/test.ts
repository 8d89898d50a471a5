import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseCLI, startVitest } from 'vitest/node';
import { CountingReporter, type Counts, formatCounts } from '../test/reporter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is proved without running the program, by name and the script that exits 0 when all is well. */
const checks: Record<string, string[]> = {
  'Biome: format and lint': ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  'TypeScript: types': ['node_modules/typescript/bin/tsc'],
  'Astro: types of the components': ['scripts/check-components.ts'],
  'knip: nothing unused': ['node_modules/knip/bin/knip.js', '--no-progress'],
  'JSON Schemas are up to date': ['scripts/generate-schemas.ts', '--check'],
};

/** Prints one line for a check that passes, everything that the check says for one that fails. */
function passes(name: string, args: string[]): boolean {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(` ${status === 0 ? '✓' : '×'} ${name} ${seconds} s`);
  if (status !== 0) console.log(`\n${stdout}${stderr}`);
  return status === 0;
}

/** Runs the tests that the arguments select, all without arguments: as `vitest run <arguments>` does. */
async function runTests(args: string[]): Promise<Counts> {
  const reporter = new CountingReporter();
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  try {
    await startVitest(filter, { ...options, root, run: true, reporters: [reporter] });
  } catch (error) {
    console.log(error);
  }
  return reporter.counts;
}

const results = Object.entries(checks).map(([name, args]) => passes(name, args));
const counts = await runTests(process.argv.slice(2));
counts.passed += results.filter((passed) => passed).length;
counts.failed += results.filter((passed) => !passed).length;
console.log(`\n${formatCounts(counts)}`);
// At once: nothing that a test left open may hold the process, or print after the line.
process.exit(counts.failed > 0 ? 1 : 0);
