import { type Mark, marks, type Occurrence, occurrences } from './highlight.ts';
import type { DocumentText, PlacedHeading } from './search-index.ts';
import { fold } from './tokens.ts';

/** What a hit shows of its page. */
export interface Excerpt {
  /** With `…` where the page goes on. Empty while the texts are not loaded. */
  text: string;
  /** Stretches of `text` that answer the query, in order, without overlaps. */
  marks: Mark[];
}

const length = 180;
/** How much of the excerpt stands before the place that it is about. */
const lead = 40;
const longestSnap = 24;
const mostPerTerm = 40;

/** The place of a text where most of the terms stand close together. Undefined where none of them stands. */
export function bestPlace(text: string, terms: readonly string[]): number | undefined {
  const folded = fold(text);
  const found = terms
    .flatMap((term) => occurrences({ text, folded, term }, mostPerTerm))
    .sort((a, b) => a.at - b.at);
  let best: { at: number; weight: number } | undefined;
  for (const [index, { at }] of found.entries()) {
    const weight = windowWeight(found, index);
    if (best === undefined || weight > best.weight) best = { at, weight };
  }
  return best?.at;
}

/** Long terms tell more than short ones, and a term tells nothing the second time. */
function windowWeight(found: readonly Occurrence[], first: number): number {
  const start = found[first]?.at ?? 0;
  const seen = new Set<string>();
  for (let index = first; index < found.length; index += 1) {
    const one = found[index];
    if (one === undefined || one.at > start + length - lead) break;
    seen.add(one.term);
  }
  return [...seen].reduce((sum, term) => sum + term.length, 0);
}

/** The stretch of a text around a place, cut between words. */
export function excerptAt(text: string, at: number, terms: readonly string[]): Excerpt {
  const start = at <= lead ? 0 : snap(text, at - lead, 1);
  const end = start + length >= text.length ? text.length : snap(text, start + length, -1);
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
  return { text: shown, marks: marks(shown, terms) };
}

/** The section that a place of a text lies in. */
export function sectionAt({ headings }: DocumentText, at: number): PlacedHeading | undefined {
  return headings.findLast((heading) => heading.at <= at);
}

/** Moves a cut to the next space in a direction when one is near, and never into the middle of a character. */
function snap(text: string, at: number, direction: 1 | -1): number {
  for (let moved = 0; moved < longestSnap; moved += 1) {
    if (text[at + moved * direction] === ' ') return at + moved * direction;
  }
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at + direction : at;
}
