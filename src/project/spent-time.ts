import { readFileSync } from 'node:fs';

/** Of Linux, on every machine that Node runs on. */
const ticksInSecond = 100;

/**
 * How long a process has had a processor, in milliseconds; undefined where the system does not say so. The clock on the
 * wall also counts the time that others had it.
 */
export function spentTime(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    // The name of the program stands in brackets and may hold anything; see proc_pid_stat(5) for what follows.
    const [, fields = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return (((user ?? 0) + (system ?? 0)) * 1000) / ticksInSecond;
  } catch {
    return undefined;
  }
}
