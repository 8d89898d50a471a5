import type { Fix } from '../finding/finding.ts';
import { placesOf } from '../text/places.ts';
import type { Range } from '../text/range.ts';

/** What was written, and what was most likely meant. */
export interface Correction {
  from: string;
  to: string;
}

/**
 * A fix that puts one name in the place of another one. It is safe where only the case of letters differs; a name that
 * is near may still be the wrong one. undefined where `from` is not found in the range once, as it is.
 */
export function corrected(file: { text: string }, range: Range, { from, to }: Correction): Fix | undefined {
  const place = placeIn(file, range, from);
  if (!place) return undefined;
  return { edits: [{ range: place, text: to }], safe: isSameButCase(from, to) };
}

/** Whether two names differ in the case of letters only. */
export function isSameButCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function placeIn(file: { text: string }, { start, end }: Range, wanted: string): Range | undefined {
  const stretch = file.text.slice(start.offset, end.offset);
  const at = stretch.indexOf(wanted);
  if (wanted === '' || at === -1 || stretch.includes(wanted, at + 1)) return undefined;
  return placesOf(file).range(start.offset + at, start.offset + at + wanted.length);
}
