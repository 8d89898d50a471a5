import { run } from './run.ts';
import { exit } from './terminal.ts';

process.stdout.on('error', endUnlessClosed);
process.once('exit', refuseEarlyEnd);
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(`${text}\n`),
});
process.off('exit', refuseEarlyEnd);

/** `runproof lint | head` closes the pipe before we have written all. A disk that is full is a failure. */
function endUnlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The output cannot be written: ${error.message}.\n`);
  process.exit(exit.cannotRun);
}

/** The code of a handbook may end the program, or wait for what never comes (13): neither is a success. */
function refuseEarlyEnd(code: number): void {
  if (code !== 0 && code !== 13) return;
  process.stderr.write(
    'The work did not come to its end: code in an .mdx file ended it, or waits for ever.\n',
  );
  process.exitCode = exit.cannotRun;
}
