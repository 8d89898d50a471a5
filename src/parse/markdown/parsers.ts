import { markdownToMdast, mdxToMdast } from 'satteri';

const options = { features: { gfm: true, frontmatter: true, smartPunctuation: false } };

/** The parser of each format, as documents are read with it: gives a tree of Markdown, and throws for broken MDX. */
export const parsers = {
  md: (text: string) => markdownToMdast(text, options),
  mdx: (text: string) => mdxToMdast(text, options),
};
