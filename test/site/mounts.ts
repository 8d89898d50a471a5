import { spawnSync } from 'node:child_process';
import { compiledProgram, outerEnvironment } from '../program.ts';

/** Runs a command with namespaces of its own; Linux lets root do so. */
const unshare = 'unshare';
const inOwn = ['--mount', 'sh', '-ec'];

/** Whether this machine lets us mount something, where nobody else sees it. */
export const canMount = spawnSync(unshare, [...inOwn, 'mount -t tmpfs none /mnt']).status === 0;

/** Whether it lets us have a namespace of processes. */
export const canUnshare = spawnSync(unshare, ['--pid', '--fork', 'true']).status === 0;

/** What runs a command in a namespace of processes. The first process of one cannot kill itself. */
export const amongOtherProcesses = [unshare, '--pid', '--fork', 'sh', '-c', '"$@"; true', 'sh'];

/**
 * Runs the program in a folder after commands of the shell that mount something; with the program what they mounted is
 * gone. `after` runs in between.
 */
export async function amongMounts(folder: string, mounting: string, command: string, after = 'true') {
  const script = `cd "$1"; ${mounting}; status=0; "$2" "$3" ${command} || status=$?; ${after}; exit $status`;
  const args = [...inOwn, script, 'sh', folder, process.execPath, await compiledProgram()];
  const { status, stdout, stderr } = spawnSync(unshare, args, {
    encoding: 'utf8',
    env: outerEnvironment(),
    timeout: 60_000,
  });
  return { status, out: stdout, said: stderr };
}
