import { expect, test, vi } from 'vitest';
import { parseMermaid } from '../../src/diagram/mermaid.ts';
import { readInThread } from '../../src/diagram/mermaid-thread.ts';
import { writeFolder } from '../project/folder.ts';

/** A thread that ends without an answer, or answers with a failure, where the text says so. */
const program = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (source) => {
    if (source === 'die') setTimeout(() => { throw new Error('out of memory'); });
    else if (source === 'exit') process.exit(0);
    else if (source === 'fail') parentPort.postMessage({ failure: new TypeError('x is not a function.') });
    else parentPort.postMessage({ parsed: { type: 'other', diagramType: source } });
  });
  parentPort.postMessage('ready');
`;

vi.mock(import('../../src/package.ts'), () => ({
  packageProgram: () => `${writeFolder({ 'thread.mjs': program })}/thread.mjs`,
}));

test('what Mermaid throws, or its thread ends with, is an error of the diagram', async () => {
  expect(await parseMermaid('fail')).toMatchObject({
    type: 'error',
    message: 'Mermaid fails at the diagram: x is not a function.',
  });
  expect(await parseMermaid('die')).toMatchObject({
    type: 'error',
    message: 'Mermaid fails at the diagram: out of memory.',
  });
});

test.each(['die', 'exit'])(
  'after a thread that ended (%s) the next diagram is read by another',
  async (end) => {
    await readInThread(end).catch(() => undefined);
    expect(await parseMermaid('pie')).toEqual({ type: 'other', diagramType: 'pie' });
  },
);
