import { sitePath } from '../../schemas/primitives.ts';
import { CannotRun } from '../project/project.ts';
import type { Terminal } from './terminal.ts';

/** Throws `CannotRun` for a base that would break every address: one that starts or ends without a slash. */
export function checkBase(base: string | undefined): void {
  if (base === undefined || sitePath.safeParse(base).success) return;
  throw new CannotRun(`--base is ‘${base}’. Give a path that starts and ends with a slash, like /runbooks/.`);
}

/** A port as the command line gives it. Throws `CannotRun`. */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new CannotRun(`--port is ‘${text}’. Give a number from 0 to 65535.`);
}

/** Ends the process on Ctrl-C: what was begun is removed by its end. Gives the function that takes this back. */
export function endOnSignal(): () => void {
  const end = () => process.exit(130);
  process.once('SIGINT', end).once('SIGTERM', end);
  return () => process.off('SIGINT', end).off('SIGTERM', end);
}

/** Keeps a server running until somebody ends it. */
export async function untilStopped(stop: () => Promise<void>, terminal: Terminal): Promise<void> {
  terminal.say('Ctrl-C ends it.');
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
  await stop();
}
