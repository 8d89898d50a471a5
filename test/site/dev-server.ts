import { spawn } from 'node:child_process';
import { compiledProgram, outerEnvironment } from '../program.ts';

/** The program as it serves a handbook, in a process of its own. */
export interface DevServer {
  url: string;
  /** What it has said to the terminal so far. */
  said(): string;
  /** Ends it as Ctrl+C does, and answers with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `runproof dev` on a free port. Rejects with what it said where it ends before it serves. */
export async function startDev(folder: string, options: readonly string[] = []): Promise<DevServer> {
  const args = [await compiledProgram(), 'dev', folder, '--port', '0', ...options];
  const program = spawn(process.execPath, args, { env: outerEnvironment() });
  let said = '';
  program.stderr.on('data', (data) => {
    said += data;
  });
  const ended = new Promise<number | null>((done) => program.once('exit', done));
  const url = await new Promise<string>((done, fail) => {
    program.stdout.once('data', (data) => done(String(data).trim()));
    program.once('exit', () => fail(new Error(said)));
  });
  const stop = () => {
    program.kill('SIGINT');
    return ended;
  };
  return { url, said: () => said, stop };
}
