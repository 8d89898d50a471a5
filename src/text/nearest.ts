import { distanceWithin } from './distance-within.ts';

/** Names that a person may have meant. A set or a map must not change: what is known of it is kept. */
export type Candidates = ReadonlySet<string> | ReadonlyMap<string, unknown> | readonly string[];

/** The candidate that a person most likely meant; undefined where none is close. Case does not count. */
export function nearest(name: string, candidates: Candidates): string | undefined {
  if (name.length > longestName) return undefined;
  return indexOf(candidates).nearest(name);
}

/** ` Did you mean ‘x’?`, or nothing. */
export function didYouMean(name: string, candidates: Candidates): string {
  const candidate = nearest(name, candidates);
  return candidate === undefined ? '' : ` Did you mean ‘${candidate}’?`;
}

/** Nobody mistypes a name of that length; it was pasted. */
const longestName = 200;

const indexes = new WeakMap<object, NameIndex>();

function indexOf(candidates: Candidates): NameIndex {
  const known = indexes.get(candidates);
  if (known) return known;
  const index = new NameIndex(candidates instanceof Map ? candidates.keys() : candidates.values());
  if (!Array.isArray(candidates)) indexes.set(candidates, index);
  return index;
}

/** A comparison takes as long as so many looks at length and letters. */
const stepsOfComparison = 300;

interface Candidate {
  name: string;
  lower: string;
  /** A bit for each letter that it has. */
  letters: number;
  /** The first of equally close ones is the answer. */
  order: number;
}

/**
 * A handbook may name thousands of things wrongly among thousands of names. What is far away is told by its length and
 * its letters; the rest is compared, up to a sum of steps after which names get no answer: an answer is a courtesy.
 */
class NameIndex {
  readonly #byLength = new Map<number, Candidate[]>();
  readonly #answers = new Map<string, string | undefined>();
  #stepsLeft = 15_000_000;

  constructor(names: Iterable<string>) {
    let order = 0;
    for (const name of names) {
      const lower = name.toLowerCase();
      const sameLength = this.#byLength.get(lower.length);
      const candidate = { name, lower, letters: lettersOf(lower), order: order++ };
      if (sameLength) sameLength.push(candidate);
      else this.#byLength.set(lower.length, [candidate]);
    }
  }

  nearest(name: string): string | undefined {
    if (!this.#answers.has(name)) this.#answers.set(name, this.#find(name.toLowerCase()));
    return this.#answers.get(name);
  }

  #find(wanted: string): string | undefined {
    const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
    const letters = lettersOf(wanted);
    let best: Candidate | undefined;
    let limit = most;
    for (let length = wanted.length - most; length <= wanted.length + most; length++) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (this.#stepsLeft-- < 0) return undefined;
        if (bitsIn(letters ^ candidate.letters) > 2 * limit) continue;
        this.#stepsLeft -= stepsOfComparison;
        const distance = distanceWithin(...withoutShared(wanted, candidate.lower), limit);
        if (distance === undefined || (distance === limit && best && candidate.order > best.order)) continue;
        best = candidate;
        limit = distance;
      }
    }
    return best?.name;
  }
}

/** Two names without the start and the end that they share, over which most of the time would be spent. */
function withoutShared(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
