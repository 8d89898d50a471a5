import { Worker } from 'node:worker_threads';
import { packageProgram } from '../package.ts';
import type { ParsedMermaid } from './parsed-mermaid.ts';

/** Mermaid reads honest diagrams in a hundredth of this. */
const limitMilliseconds = 1500;

/** Honest diagrams need a twentieth of this. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

let running: Promise<Worker> | undefined;

/**
 * Reads one diagram in a thread of its own, which is ended where Mermaid does not come to its end, or needs more memory
 * than it may have; then the answer is undefined. The thread is started for the first diagram, and again after it
 * ended; it keeps no process alive. Rejects with what Mermaid throws, and where the thread ends by itself.
 */
export async function readInThread(source: string): Promise<ParsedMermaid | undefined> {
  running ??= startThread();
  const worker = await running;
  worker.postMessage(source);
  const answer = await nextMessage(worker, limitMilliseconds).catch(outOfMemory);
  if (answer === undefined) {
    await worker.terminate();
    return undefined;
  }
  spent += answer.milliseconds;
  if ('failure' in answer) throw answer.failure;
  return answer.parsed;
}

let spent = 0;

/** How long Mermaid has worked on diagrams up to now, without what other programs took of the time. */
export function spentMilliseconds(): number {
  return spent;
}

function outOfMemory(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return;
  throw error;
}

type Answer = { milliseconds: number } & ({ parsed: ParsedMermaid } | { failure: unknown });

async function startThread(): Promise<Worker> {
  const worker = new Worker(packageProgram('src/diagram/mermaid-worker.ts'), {
    execArgv: [],
    resourceLimits,
  });
  worker.once('exit', () => {
    running = undefined;
  });
  // Its end comes after it, and whoever waits is told then. Between two diagrams nobody does.
  worker.on('error', () => undefined);
  await nextMessage(worker);
  return worker;
}

/** undefined when the time is over. While somebody waits, the process stays. */
async function nextMessage(worker: Worker, limit?: number): Promise<Answer | undefined> {
  worker.ref();
  const { promise, resolve, reject } = Promise.withResolvers<Answer | undefined>();
  const timer = limit === undefined ? undefined : setTimeout(() => resolve(undefined), limit);
  let cause: unknown = new Error('its thread ended');
  const onError = (error: unknown) => {
    cause = error;
  };
  const onExit = () => reject(cause);
  worker.once('message', resolve).once('error', onError).once('exit', onExit);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
    worker.unref();
  }
}
