/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, where no letter is touched twice
 * (optimal string alignment); undefined above the limit. The time grows with the length of the names times the limit.
 */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  const [left, right] = withoutShared(a, b);
  const last = right.length - left.length + limit;
  if (last < 0 || last > 2 * limit) return undefined;
  let above: number[] = [];
  let row = Array.from({ length: 2 * limit + 1 }, (_, at) => (at < limit ? far : at - limit));
  for (let at = 1; at <= left.length; at++) {
    [above, row] = [row, nextRow({ left, right, at, limit }, row, above)];
    if (Math.min(...row) > limit) return undefined;
  }
  const distance = row[last] ?? far;
  return distance <= limit ? distance : undefined;
}

function withoutShared(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

const far = Number.POSITIVE_INFINITY;

interface Comparison {
  left: string;
  right: string;
  /** How much of `left` the row is about. */
  at: number;
  limit: number;
}

/**
 * The distances of the first `at` letters of `left` to the starts of `right` that are up to `limit` longer or shorter:
 * the middle of a row is where both are of one length. `above` and `before` are the rows of one and two letters less.
 */
function nextRow(
  { left, right, at, limit }: Comparison,
  above: readonly number[],
  before: readonly number[],
): number[] {
  const row: number[] = [];
  for (let slot = 0; slot <= 2 * limit; slot++) {
    const column = at - limit + slot;
    const isSwap = left[at - 1] === right[column - 2] && left[at - 2] === right[column - 1];
    const isEqual = left[at - 1] === right[column - 1];
    row[slot] = Math.min(
      (above[slot + 1] ?? far) + 1,
      (row[slot - 1] ?? far) + 1,
      (above[slot] ?? far) + (isEqual ? 0 : 1),
      isSwap ? (before[slot] ?? far) + 1 : far,
    );
    if (column <= 0 || column > right.length) row[slot] = column === 0 ? at : far;
  }
  return row;
}
