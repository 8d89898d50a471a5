/** Mermaid's reading of a source: the text that its parsers see, and where each of its characters is in the source. */
export interface Trace {
  text: string;
  /** The offset in the source for every offset in `text`, its end included. */
  offsets: number[];
}

/**
 * Does what Mermaid does to a source before it parses it, so that a parser's position can be led back: frontmatter,
 * directives and comments go, entities are rewritten. The source has `\n` line ends.
 */
export function traceSource(source: string): Trace {
  const offsets = Array.from({ length: source.length + 1 }, (_, offset) => offset);
  return [
    { pattern: /^[^\S\n]*---\s*?\n(?:.*\n)*?[^\S\n]*---\s*\n/, to: () => '' },
    { pattern: /%%\{(?:(?!\}%%).|\n)*\}%%/g, to: () => '' },
    { pattern: /^\s*%%(?!\{)[^\n]+\n?/gm, to: () => '' },
    { pattern: /^\s+/, to: () => '' },
    { pattern: /#\d+;/g, to: (entity: string) => `ﬂ°°${entity.slice(1, -1)}¶ß` },
    { pattern: /#\w+;/g, to: (entity: string) => `ﬂ°${entity.slice(1, -1)}¶ß` },
  ].reduce<Trace>((trace, { pattern, to }) => rewrite(trace, pattern, to), { text: source, offsets });
}

function rewrite({ text, offsets }: Trace, pattern: RegExp, to: (match: string) => string): Trace {
  const kept: number[] = [];
  let from = 0;
  const written = text.replace(pattern, (match, ...groups) => {
    const at = groups.find((group) => typeof group === 'number') ?? 0;
    const replacement = to(match);
    kept.push(...offsets.slice(from, at), ...Array.from(replacement, () => offsets[at] ?? 0));
    from = at + match.length;
    return replacement;
  });
  return { text: written, offsets: [...kept, ...offsets.slice(from)] };
}

/** The offset in the source of a line, from 1, and a column, from 0, of the traced text. */
export function sourceOffset({ text, offsets }: Trace, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return offsets[Math.min(before + column, text.length)] ?? 0;
}
