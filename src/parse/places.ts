import type { Point, Range } from '../finding.ts';

/** Turns offsets of one text into lines and columns. */
export interface Places {
  point(offset: number): Point;
  range(start: number, end: number): Range;
}

/** Reads a text’s lines once, when the first place is asked for. Offsets past its ends count as its ends. */
export function placesIn(text: string): Places {
  let lineStarts: readonly number[] | undefined;

  function point(offset: number): Point {
    lineStarts ??= lineStartsOf(text);
    const bounded = Math.max(0, Math.min(offset, text.length));
    const line = lineAt(lineStarts, bounded);
    return { line: line + 1, column: bounded - (lineStarts[line] ?? 0) + 1, offset: bounded };
  }
  return { point, range: (start, end) => ({ start: point(start), end: point(end) }) };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that starts at or before the offset. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
