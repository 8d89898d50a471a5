import { parentPort } from 'node:worker_threads';
import { parseSource } from './mermaid-engine.ts';

/**
 * The program of a thread that reads Mermaid diagrams one by one: its parsers cannot be interrupted, a thread can.
 * Says first that it is ready, so that nobody counts its start.
 */
parentPort?.on('message', async (source: string) => {
  const before = process.threadCpuUsage();
  const milliseconds = () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  try {
    const parsed = await parseSource(source);
    parentPort?.postMessage({ parsed, milliseconds: milliseconds() });
  } catch (error) {
    parentPort?.postMessage({ failure: error, milliseconds: milliseconds() });
  }
});
parentPort?.postMessage('ready');
