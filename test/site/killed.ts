import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { packageFile } from '../../src/package.ts';
import { onceInRun } from '../once-in-run.ts';

const sources = {
  'temporary-folder': packageFile('src/project/temporary-folder.ts'),
  'replace-folder': packageFile('src/site/output/replace-folder.ts'),
};

/** What is killed, bundled, so that a process of it starts in a fraction of the time. */
function bundled(): Promise<string> {
  return onceInRun('output', async (dir) => {
    const bundle = await rolldown({ cwd: packageFile('.'), input: sources, platform: 'node' });
    await bundle.write({ dir, format: 'esm' });
    await bundle.close();
  });
}

/**
 * Runs code in a process of its own, in which `kill()` ends it at once, and answers with what it printed. `within` is a
 * command that runs it elsewhere, for example in another namespace.
 */
export async function runKilled(code: string, within: readonly string[] = []): Promise<string> {
  const folder = await bundled();
  const whole = `
    import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    import { makeTemporaryFolder } from ${JSON.stringify(join(folder, 'temporary-folder.js'))};
    import { makeStaging, replaceFolder } from ${JSON.stringify(join(folder, 'replace-folder.js'))};
    const kill = () => process.kill(process.pid, 'SIGKILL');
    ${code}`;
  const [command = '', ...args] = [...within, process.execPath, '--input-type=module', '-e', whole];
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 });
  if (/Error/.test(stderr)) throw new Error(stderr);
  return stdout;
}

/**
 * Code that begins to put a site to a place and is killed before the move of this number. With a code of the system the
 * place itself cannot be moved.
 */
export function killedAtMove(place: string, move: number, refusal?: string): string {
  return `
    const place = ${JSON.stringify(place)};
    const { path } = makeStaging(place);
    for (const [name, text] of Object.entries({ '.runproof-site': 'new', 'index.html': 'new', 'b.html': 'new' }))
      writeFileSync(join(path, 'new', name), text);
    let moves = 0;
    replaceFolder(place, path, (from, to) => {
      if (++moves === ${move}) kill();
      if (${JSON.stringify(refusal)} && [from, to].includes(place))
        throw Object.assign(new Error('refused'), { code: ${JSON.stringify(refusal)}, syscall: 'rename' });
      renameSync(from, to);
    });`;
}
