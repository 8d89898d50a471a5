import { run } from './run.ts';

process.stdout.on('error', ignoreClosedPipe);
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(`${text}\n`),
});

/** `runproof lint | head` closes the pipe before we have written all. A disk that is full is a failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The output cannot be written: ${error.message}.\n`);
  process.exit(2);
}
