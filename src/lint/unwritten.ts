import type { Range } from '../finding.ts';
import type { Placeholder } from '../parse/model.ts';

/** Whether text at a place is still to be written: that is one finding, which another rule has, and not two. */
export function isUnwritten({ placeholders }: { placeholders: readonly Placeholder[] }, at: Range): boolean {
  return placeholders.some(
    ({ range: { start } }) => start.offset >= at.start.offset && start.offset < at.end.offset,
  );
}
