import type { Range } from './range.ts';

/** Something with a place. The functions here take such things in the order of their starts, and halve the way. */
interface Placed {
  range: Range;
}

/** Those that start in a range and end in it. */
export function inside<Item extends Placed>(items: readonly Item[], { start, end }: Range): Item[] {
  return items
    .slice(indexFrom(items, start.offset), indexFrom(items, end.offset))
    .filter((item) => item.range.end.offset <= end.offset);
}

/** The first that starts at an offset or after it. */
export function firstFrom<Item extends Placed>(items: readonly Item[], offset: number): Item | undefined {
  return items[indexFrom(items, offset)];
}

/** Whether a range lies in one of them. They do not overlap. */
export function isInOneOf(items: readonly Placed[], { start, end }: Range): boolean {
  const last = items[indexFrom(items, start.offset + 1) - 1];
  return last !== undefined && end.offset <= last.range.end.offset;
}

function indexFrom(items: readonly Placed[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.start.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Orders by the start. */
export function compareStarts(a: Placed, b: Placed): number {
  return a.range.start.offset - b.range.start.offset;
}
