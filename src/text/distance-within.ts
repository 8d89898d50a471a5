/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, where no letter is touched twice
 * (optimal string alignment); undefined above the limit. The time grows with the length of the names times the limit.
 */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let above: number[] = [];
  let row = Array.from({ length: 2 * limit + 1 }, (_, slot) => (slot < limit ? far : slot - limit));
  for (let at = 1; at <= a.length && Math.min(...row) <= limit; at++)
    [above, row] = [row, nextRow([a, b, at], row, above)];
  const distance = row[b.length - a.length + limit] ?? far;
  return distance <= limit ? distance : undefined;
}

const far = Number.POSITIVE_INFINITY;

/**
 * The distances of the first `at` letters of `a` to the starts of `b` that are up to a limit longer or shorter: the
 * middle of a row is where both are of one length. `above` and `before` are the rows of one and two letters less.
 */
function nextRow(
  [a, b, at]: [a: string, b: string, at: number],
  above: readonly number[],
  before: readonly number[],
): number[] {
  const row: number[] = [];
  for (let slot = 0; slot < above.length; slot++) {
    const column = at + slot - (above.length - 1) / 2;
    const isSwap = a[at - 1] === b[column - 2] && a[at - 2] === b[column - 1];
    row[slot] = Math.min(
      (above[slot + 1] ?? far) + 1,
      (row[slot - 1] ?? far) + 1,
      (above[slot] ?? far) + (a[at - 1] === b[column - 1] ? 0 : 1),
      isSwap ? (before[slot] ?? far) + 1 : far,
    );
  }
  return row;
}
