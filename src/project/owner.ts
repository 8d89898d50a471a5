import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** The process that something on a disk belongs to, told so that it is known on other machines too. */
export const ownerSchema = z.object({
  host: z.string(),
  /** In another start of the machine, or another namespace of it, a number is another process. Absent where none can be told. */
  namespace: z.string().optional(),
  process: z.int().positive(),
  /** When it started, as the system counts; absent where it does not tell. */
  started: z.string().optional(),
});

export type Owner = z.infer<typeof ownerSchema>;

/** This process. */
export function thisProcess(): Owner {
  return {
    host: hostname(),
    namespace: namespaceHere(),
    process: process.pid,
    started: statusOf('self')?.started,
  };
}

/** Whether a process still runs; `unknown` where that cannot be told from here. */
export function stateOf(owner: Owner): 'alive' | 'dead' | 'unknown' {
  const here = thisProcess();
  if (here.namespace === undefined || owner.namespace !== here.namespace || owner.host !== here.host)
    return 'unknown';
  if (!isRunning(owner.process)) return 'dead';
  if (owner.process === here.process && owner.started === here.started) return 'alive';
  const status = seesOwnProcesses() ? statusOf(owner.process) : undefined;
  if (status === undefined || owner.started === undefined) return 'unknown';
  return status.started === owner.started && !status.hasEnded ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Only Linux has namespaces of processes that share a disk and a host name. */
function namespaceHere(): string | undefined {
  if (process.platform !== 'linux') return process.platform;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return [boot, readlinkSync('/proc/self/ns/pid'), clock()].join(' ');
  } catch {
    return undefined;
  }
}

/** Processes count their start by the clock of their namespace; old systems have one clock only. */
function clock(): string {
  try {
    return readlinkSync('/proc/self/ns/time');
  } catch {
    return '';
  }
}

/** A container may see the list of processes of its host, where its own have other numbers. */
function seesOwnProcesses(): boolean {
  try {
    return readlinkSync('/proc/self') === String(process.pid);
  } catch {
    return false;
  }
}

/** What Linux tells of a process (proc_pid_stat(5)): after its name in brackets come its state and, 19 words on, its start. */
function statusOf(pid: number | 'self'): { started: string; hasEnded: boolean } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const words = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [words[0], words[19]];
    return state && started ? { started, hasEnded: state === 'Z' || state === 'X' } : undefined;
  } catch {
    return undefined;
  }
}
