/** How many slips of the keyboard are forgiven in a word of this length. */
export function typoLimit(length: number): 0 | 1 | 2 {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * Edits between two strings: insert, delete, replace, swap two neighbours (optimal string alignment).
 * Undefined when there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow({ a, b, row, above, before });
    if (Math.min(...current) > limit) return undefined;
    before = above;
    above = current;
  }
  const distance = cell(above, b.length);
  return distance <= limit ? distance : undefined;
}

interface Rows {
  a: string;
  b: string;
  row: number;
  above: number[];
  before: number[];
}

function nextRow({ a, b, row, above, before }: Rows): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1];
    const swapped = column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    current.push(
      Math.min(
        cell(above, column) + 1,
        cell(current, column - 1) + 1,
        cell(above, column - 1) + (same ? 0 : 1),
        swapped ? cell(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return current;
}

function cell(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
