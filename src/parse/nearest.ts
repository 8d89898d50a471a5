const answered = new WeakMap<ReadonlySet<string>, Map<string, string | undefined>>();

/**
 * The candidate that a person most likely meant; undefined where none is close. Case does not count. Answers for a
 * set are remembered, since one wrong name tends to stand in many files; the set must not change.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (!(candidates instanceof Set)) return findNearest(name, candidates);
  const answers = answered.get(candidates) ?? new Map<string, string | undefined>();
  answered.set(candidates, answers);
  if (!answers.has(name)) answers.set(name, findNearest(name, candidates));
  return answers.get(name);
}

function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = distanceWithin(wanted, candidate.toLowerCase(), limit);
    if (distance === undefined) continue;
    best = candidate;
    // From here on only a closer one counts.
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

/** ` Did you mean ‘x’?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const candidate = nearest(name, candidates);
  return candidate === undefined ? '' : ` Did you mean ‘${candidate}’?`;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`; undefined above the limit. A
 * handbook has thousands of paths to compare with, so what both begin and end with is cut off, and rows that are
 * above the limit end the comparison.
 */
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  const [left, right] = withoutShared(a, b);
  let above: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let at = 1; at <= left.length; at++) {
    [above, row] = [row, nextRow(left, right, at, row, above)];
    if (Math.min(...row) > limit && Math.min(...above) > limit) return undefined;
  }
  const distance = row[right.length] ?? 0;
  return distance <= limit ? distance : undefined;
}

function withoutShared(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function nextRow(
  a: string,
  b: string,
  at: number,
  above: readonly number[],
  before: readonly number[],
): number[] {
  const row = [at];
  for (let column = 1; column <= b.length; column++) {
    const cost = a[at - 1] === b[column - 1] ? 0 : 1;
    const isSwap = at > 1 && column > 1 && a[at - 1] === b[column - 2] && a[at - 2] === b[column - 1];
    row[column] = Math.min(
      (above[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
      (above[column - 1] ?? 0) + cost,
      isSwap ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  return row;
}
