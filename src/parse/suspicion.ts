/** Up to here the parser’s time, which can grow with the square of the length, stays far below a second. */
const safeLength = { md: 32_000, mdx: 12_000 };

/**
 * Whether the parser may take very long for a text. In MDX it tries each way to read a tag in an open expression: 103
 * bytes take it for ever. Texts of which nothing like that is known are still read without a trial.
 */
export function isSuspicious(text: string, format: 'md' | 'mdx'): boolean {
  if (text.length > safeLength[format]) return true;
  return format === 'mdx' && text.includes('{') && text.includes('<');
}
