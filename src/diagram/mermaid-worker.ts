import { parentPort } from 'node:worker_threads';
import { parseSource } from './mermaid-engine.ts';

/**
 * The program of a thread that reads Mermaid diagrams one by one: its parsers cannot be interrupted, a thread can.
 * Says first that it is ready, so that nobody counts its start.
 */
parentPort?.on('message', async (source: string) => {
  try {
    parentPort?.postMessage({ parsed: await parseSource(source) });
  } catch (error) {
    parentPort?.postMessage({ failure: error });
  }
});
parentPort?.postMessage('ready');
