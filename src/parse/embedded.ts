import { placesIn } from '../text/places.ts';
import type { Point } from '../text/range.ts';
import type { Document, Fence } from './model.ts';

/** Turns an offset of a block’s value into an offset of the file. */
export type ToFile = (offset: number) => number;

/**
 * A block’s value lacks what its container puts before each line: the indentation of a list, the marks of a quotation.
 * `start` is where its first line starts in the file.
 */
export function embedded(value: string, text: string, start: number): ToFile {
  const inner = placesIn(value);
  const starts = startsInFile(value, text, start);
  return (offset) => {
    const { line, column } = inner.point(offset);
    return (starts[line - 1] ?? start) + column - 1;
  };
}

function startsInFile(value: string, text: string, start: number): number[] {
  const [, ...lines] = value.split('\n');
  const starts = [start];
  let at = start;
  for (const line of lines) {
    at = text.indexOf('\n', at) + 1 || text.length;
    starts.push(at + columnOf(line.replace(/\r$/, ''), restOfLine(text, at)));
  }
  return starts;
}

function restOfLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}

/** The last line of inline HTML is followed by other text, every other one ends its line. */
function columnOf(inner: string, line: string): number {
  return line.endsWith(inner) ? line.length - inner.length : Math.max(0, line.indexOf(inner));
}

/** The place of a line and a column of a fence’s value, both from 1; past its end the end of the fence. */
export function pointInFence(
  { text }: Document,
  fence: Fence,
  { line, column }: Pick<Point, 'line' | 'column'>,
): Point {
  const places = placesIn(text);
  const first = places.offsetOf(fence.firstLine, 1);
  const [firstLine = ''] = fence.value.split('\n', 1);
  const toFile = embedded(fence.value, text, first + columnOf(firstLine, restOfLine(text, first)));
  const offset = placesIn(fence.value).offsetOf(line, column);
  return places.point(Math.min(toFile(offset), fence.range.end.offset));
}
