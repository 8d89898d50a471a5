import { thrownWords } from '../text/thrown-words.ts';
import { readInThread } from './mermaid-thread.ts';
import type { MermaidError, ParsedMermaid } from './parsed-mermaid.ts';

// As many edges as are drawn need less.
const maxLength = 20_000;
// Some of Mermaid's patterns take time with the cube of a line's length.
const maxLineLength = 1_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads the content of a Mermaid fence; never rejects. Flowcharts and state diagrams become
 * drawings. Mermaid is loaded on the first call. It keeps the diagram that it reads in module state, so calls wait
 * for each other.
 */
export function parseMermaid(source: string): Promise<ParsedMermaid> {
  const tooLarge = findTooLarge(source);
  if (tooLarge !== undefined) return Promise.resolve(tooLarge);
  const result = last.then(() => readInThread(source)).then((parsed) => parsed ?? endless, failed);
  last = result;
  return result;
}

function failed(error: unknown): MermaidError {
  return errorAt(1, {
    message: `Mermaid fails at the diagram: ${thrownWords(error)}.`,
    cure: 'Write it more plainly, and report this: it is a fault of ours.',
  });
}

/** What is said of a diagram that takes too long. */
export const endless = errorAt(1, {
  message: 'Mermaid does not come to an end with the diagram.',
  cure: 'Write it more plainly, with shorter lines.',
});

function findTooLarge(source: string): MermaidError | undefined {
  if (source.length > maxLength) {
    return errorAt(1, {
      message: `The diagram has ${source.length} characters, and at most ${maxLength} are read.`,
      cure: 'Split it.',
    });
  }
  const index = source.split('\n').findIndex((line) => line.length > maxLineLength);
  if (index === -1) return undefined;
  return errorAt(index + 1, {
    message: `The line has more than ${maxLineLength} characters, and longer ones are not read.`,
    cure: 'Break it.',
  });
}

function errorAt(line: number, words: Pick<MermaidError, 'message' | 'cure'>): MermaidError {
  return { type: 'error', line, column: 1, ...words };
}
