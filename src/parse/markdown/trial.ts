import { parsers } from './parsers.ts';

/** A text to try. */
export interface Attempt {
  text: string;
  format: 'md' | 'mdx';
}

// The program of a process that only tries whether the parser comes to an end with a text: satteri is native code and
// cannot be interrupted, a process can. It answers every text that it is sent, and says first that it is ready, so that
// nobody counts its start.
process.on('message', ({ text, format }: Attempt) => {
  try {
    parsers[format](text);
  } catch {
    // What is wrong with a text is told by whoever reads it.
  }
  process.send?.('done');
});
process.send?.('ready');
