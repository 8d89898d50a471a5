import { markdownToMdast, mdxToMdast } from 'satteri';

/**
 * The program of a process that only tries whether the parser comes to an end with a text. The parser cannot be
 * interrupted (satteri is native code), a process can. Answers every text that it is sent, and says first that it is
 * ready, so that nobody counts its start.
 */
export interface Attempt {
  text: string;
  format: 'md' | 'mdx';
}

const parsers = { md: markdownToMdast, mdx: mdxToMdast };

process.on('message', ({ text, format }: Attempt) => {
  try {
    parsers[format](text, { features: { gfm: true, frontmatter: true, smartPunctuation: false } });
  } catch {
    // What is wrong with a text is told by whoever reads it.
  }
  process.send?.('done');
});
process.send?.('ready');
