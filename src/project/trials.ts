import { type ChildProcess, fork } from 'node:child_process';
import { packageProgram } from '../package.ts';
import type { Attempt } from '../parse/markdown/trial.ts';
import { spentTime } from './spent-time.ts';

/** The parser reads a megabyte of honest text in half of this, where it has a processor for itself. */
const limitMilliseconds = 1200;

/** So long nobody waits, however little of a busy machine the parser gets. */
const mostMilliseconds = 12_000;

/** So many texts that hang are no accident: nobody waits for another. */
const mostFailures = 5;

/** What became of an attempt; `refused` where too many had failed before. */
export type Outcome = 'read' | 'slow' | 'crashed' | 'refused';

/**
 * Tries texts in a process of its own, which is ended where the parser does not come to its end. The process is
 * started for the first text; `end` must be called.
 */
export class Trials {
  #child: ChildProcess | undefined;
  #failures = 0;

  async run(attempt: Attempt): Promise<Outcome> {
    if (this.#failures >= mostFailures) return 'refused';
    this.#child ??= await startTrial();
    this.#child.send(attempt);
    const outcome = await answerOf(this.#child, limitMilliseconds);
    if (outcome !== 'read') {
      this.#failures++;
      this.end();
    }
    return outcome;
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

async function startTrial(): Promise<ChildProcess> {
  const child = fork(packageProgram('src/parse/markdown/trial.ts'), [], {
    // A debugger or a loader of ours is none of its.
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if ((await answerOf(child)) === 'read') return child;
  throw new Error('The process that tries texts ended before it was ready');
}

/** Waits for the next message, the end of the process, or until it has used up its time. */
function answerOf(child: ChildProcess, limit?: number): Promise<Outcome> {
  return new Promise((done) => {
    const stopWatching = limit === undefined ? () => {} : whenSpent(child.pid, limit, () => finish('slow'));
    const onMessage = () => finish('read');
    const onEnd = () => finish('crashed');
    const finish = (outcome: Outcome) => {
      stopWatching();
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      done(outcome);
    };
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
  });
}

/** Calls `then` when a process has had a processor for so many milliseconds more; answers with what calls that off. */
function whenSpent(pid: number | undefined, limit: number, then: () => void): () => void {
  const before = spentTime(pid);
  const start = performance.now();
  let timer = setTimeout(look, limit);
  function look(): void {
    const spent = before === undefined ? limit : (spentTime(pid) ?? limit) - before;
    const isOver = spent >= limit || performance.now() - start >= mostMilliseconds;
    if (isOver) then();
    else timer = setTimeout(look, Math.max(20, limit - spent));
  }
  return () => clearTimeout(timer);
}
