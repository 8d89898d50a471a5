import { fold, isUnspaced } from './tokens.ts';

/** A stretch of a text that answers the query: from, and up to but not including. */
export type Mark = [start: number, end: number];

export interface Occurrence {
  at: number;
  term: string;
}

const letter = /[\p{L}\p{M}]/u;
const digit = /\p{N}/u;
const capital = /\p{Lu}/u;

/** Where the terms (lower case, as `tokens` cuts them) stand in a text, in order and without overlaps. */
export function marks(text: string, terms: Iterable<string>): Mark[] {
  const folded = fold(text);
  return merged(
    [...new Set(terms)].flatMap((term) => occurrences({ text, folded, term }, Number.POSITIVE_INFINITY)),
  );
}

/** The first `most` places where a term begins a word or a piece of an identifier. */
export function occurrences(
  { text, folded, term }: { text: string; folded: string; term: string },
  most: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  if (term === '') return found;
  for (let at = folded.indexOf(term); at >= 0 && found.length < most; at = folded.indexOf(term, at + 1)) {
    if (isUnspaced(term) || startsPiece(text, at)) found.push({ at, term });
  }
  return found;
}

function startsPiece(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const first = text.charAt(at);
  if (letter.test(before)) return !letter.test(first) || (capital.test(first) && !endsCapital(text, at));
  return !(digit.test(before) && digit.test(first));
}

/** Between two capitals a piece begins only before a small letter: `API|Server`, not `A|PI`. */
function endsCapital(text: string, at: number): boolean {
  return capital.test(text.charAt(at - 1)) && !/\p{Ll}/u.test(text.charAt(at + 1));
}

function merged(found: Occurrence[]): Mark[] {
  const result: Mark[] = [];
  for (const { at, term } of found.sort((a, b) => a.at - b.at)) {
    const last = result.at(-1);
    if (last !== undefined && at <= last[1]) last[1] = Math.max(last[1], at + term.length);
    else result.push([at, at + term.length]);
  }
  return result;
}
