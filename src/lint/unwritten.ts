import type { Placeholder } from '../parse/model.ts';
import { firstFrom } from '../text/by-place.ts';
import type { Range } from '../text/range.ts';

/** Whether text at a place is still to be written: that is one finding, which another rule has, and not two. */
export function isUnwritten({ placeholders }: { placeholders: readonly Placeholder[] }, at: Range): boolean {
  const next = firstFrom(placeholders, at.start.offset);
  return next !== undefined && next.range.start.offset < at.end.offset;
}
