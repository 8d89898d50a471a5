/** Up to here the parser’s time, which can grow with the square of the length, stays far below a second. */
const safeLength = { md: 32_000, mdx: 12_000 };

/**
 * Whether the parser may take very long for a text. In MDX satteri 0.10.5 (https://github.com/bruits/satteri) tries each
 * tag of an open expression in two ways, and each expression in a tag in four: 103 bytes take it for ever. What is let
 * through here without a trial takes it half a second at most.
 */
export function isSuspicious(text: string, format: 'md' | 'mdx'): boolean {
  if (text.length > safeLength[format]) return true;
  return format === 'mdx' && text.includes('{') && mayMultiply(text);
}

const most = { tags: 10, oddTags: 2, braces: 100 };

/** A tag whose attributes are plain texts. */
const plainTag = /<(\/?)[A-Za-z][\w.-]*(?:\s+[\w-]+(?:="[^"<>{}]*")?)*\s*\/?>/g;

function mayMultiply(text: string): boolean {
  let tags = 0;
  const rest = text.replace(plainTag, (_, slash: string) => {
    if (slash === '') tags++;
    return '';
  });
  return tags > most.tags || countOf('<', rest) > most.oddTags || countOf('{', rest) > most.braces;
}

function countOf(mark: string, text: string): number {
  return text.split(mark).length - 1;
}
