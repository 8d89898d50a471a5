import { tmpdir } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { isWithin } from '../../project/is-within.ts';
import { CannotRun } from '../../project/project.ts';

/** A failure of the operating system, as Node throws it. */
interface SystemFailure extends Error {
  code: string;
  syscall: string;
  path?: unknown;
}

/** Whether a failure has one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemFailure(error) && codes.includes(error.code);
}

function isSystemFailure(error: unknown): error is SystemFailure {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error &&
    typeof error.syscall === 'string'
  );
}

/** The failure of the system that an error is, or that it was made from. */
export function systemFailureIn(error: unknown): SystemFailure | undefined {
  const seen = new Set<unknown>();
  for (let at = error; at instanceof Error && !seen.has(at); at = at.cause) {
    const failure = isSystemFailure(at) ? at : bundlerFailure(at);
    if (failure) return failure;
    seen.add(at);
    if (at instanceof AggregateError) {
      const inner = at.errors.map(systemFailureIn).find((one) => one !== undefined);
      if (inner) return inner;
    }
  }
  return undefined;
}

/** Rolldown hands on what the system said as text. */
function bundlerFailure({ message }: Error): SystemFailure | undefined {
  const pattern = /Failed to write file in ([^\n]+)\s+Caused by:\s+([^\n]+) \(os error (\d+)\)/;
  const [, path, reason, number] = pattern.exec(message) ?? [];
  if (path === undefined) return undefined;
  // Windows has numbers of its own.
  const code =
    process.platform === 'win32' ? 'EIO' : (getSystemErrorMap().get(-Number(number))?.[0] ?? 'EIO');
  const failure = new Error(`${code}: ${reason}, write '${path}'`);
  return Object.assign(failure, { code, syscall: 'write', path });
}

/** Where a site is written, and from what. */
export interface Writing {
  /** The site’s folder, as it was asked for. */
  out: string;
  handbook: string;
}

/** Makes a failure of the system while a site is written into one that says what to do; gives any other back. */
export function writeProblem(error: unknown, { out, handbook }: Writing): unknown {
  const failure = error instanceof CannotRun ? undefined : systemFailureIn(error);
  if (failure === undefined) return error;
  const { path } = failure;
  if (typeof path === 'string' && isOfHandbook(path, { out, handbook }))
    return new CannotRun(
      `The file ‘${path}’ cannot be read (${failure.message}). Build again: it may just have been changed.`,
    );
  return new CannotRun(
    `The site cannot be written to ‘${out}’: ${failure.message}. ${cures[failure.code] ?? 'Choose another folder with --out.'}`,
  );
}

/** The site may lie in the handbook, and is then written in a hidden folder beside its place. */
function isOfHandbook(path: string, { out, handbook }: Writing): boolean {
  const names = relative(handbook, path).split(sep);
  return (
    isWithin(path, handbook) && !isWithin(path, resolve(out)) && !names.some((name) => name.startsWith('.'))
  );
}

const freeSpace = `Free some space there and in the temporary folder ‘${tmpdir()}’, or choose other folders with --out and TMPDIR.`;

const moreFiles = 'Raise the system’s limit of open files (ulimit -n), and build again.';

/** What to do, where that is not to choose another folder. */
const cures: Readonly<Record<string, string>> = {
  ENOSPC: freeSpace,
  EDQUOT: freeSpace,
  EMFILE: moreFiles,
  ENFILE: moreFiles,
};

/** The same for the temporary folder. */
export function temporaryProblem(error: unknown): unknown {
  const failure = systemFailureIn(error);
  return failure === undefined
    ? error
    : new CannotRun(
        `The temporary folder ‘${tmpdir()}’ cannot be used: ${failure.message}. Set TMPDIR to a folder that can be written to.`,
      );
}
