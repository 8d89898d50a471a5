import type { Point, Range } from './range.ts';

/** Turns offsets of one text into lines and columns, and back. Offsets past its ends count as its ends. */
export interface Places {
  point(offset: number): Point;
  range(start: number, end: number): Range;
  /** Line and column count from 1; past its ends the text’s ends. */
  offsetOf(line: number, column: number): number;
}

const known = new WeakMap<object, Places>();

/** The places of a file’s text, which must not change; made once for each file. */
export function placesOf(file: { readonly text: string }): Places {
  const places = known.get(file) ?? placesIn(file.text);
  known.set(file, places);
  return places;
}

/** Reads a text’s lines once, when the first place is asked for. */
export function placesIn(text: string): Places {
  let starts: readonly number[] | undefined;
  const lineStarts = () => {
    starts ??= lineStartsOf(text);
    return starts;
  };
  const bounded = (offset: number) => Math.max(0, Math.min(offset, text.length));

  function point(offset: number): Point {
    const at = bounded(offset);
    const line = lineAt(lineStarts(), at);
    return { line: line + 1, column: at - (lineStarts()[line] ?? 0) + 1, offset: at };
  }
  return {
    point,
    range: (start, end) => ({ start: point(start), end: point(end) }),
    offsetOf: (line, column) => bounded((lineStarts()[line - 1] ?? text.length) + column - 1),
  };
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
