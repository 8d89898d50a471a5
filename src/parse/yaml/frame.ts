import type { Node } from 'yaml';
import type { Places } from '../../text/places.ts';
import type { Range } from '../../text/range.ts';

/** Where a YAML text stands in its file. */
export interface Frame {
  places: Places;
  /** Offset of the YAML text in the file. */
  start: number;
  length: number;
}

/** The place in the file of a stretch of the YAML text. */
export function rangeIn({ places, start }: Frame, from: number, to = from): Range {
  return places.range(start + from, start + to);
}

/** The place of a value without the blank text and comments after it; a whole map is shown by its first line. */
export function nodeRange(node: Node | null, frame: Frame): Range {
  const [from, to] = node?.range ?? [0, Math.min(frame.length, 0)];
  return rangeIn(frame, from, to);
}
