import { CannotRun } from '../../project/project.ts';

/** Makes the failure to listen on a port into one that says what to do; gives any other back. */
export function listenProblem(error: unknown, port: number, host: string | boolean | undefined): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new CannotRun(`The port ${port} is in use. Choose another with --port, or end what uses it.`);
  if (code === 'EACCES')
    return new CannotRun(`The port ${port} may not be used. Choose one above 1023 with --port.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new CannotRun(`‘${host}’ is no address of this machine. Give another with --host.`);
  return error;
}
