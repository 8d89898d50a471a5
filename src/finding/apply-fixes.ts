import { compareText } from '../text/compare-text.ts';
import type { Edit, Fix } from './finding.ts';

/** A text after its fixes. */
export interface FixedText {
  text: string;
  /** Whose edits are in the text, in the order of their places. */
  applied: readonly Fix[];
  /** Overlap with one before them, or do not fit the text: nothing of them is in it. */
  skipped: readonly Fix[];
}

/**
 * Applies fixes to a file’s text as it is written, with its byte order marks. All that stands outside the edits stays as
 * it is, and their own lines end as those of the file do. Of fixes that overlap the first by place is applied, in
 * whatever order they are given.
 */
export function applyFixes(written: string, fixes: readonly Fix[]): FixedText {
  const [marks = ''] = /^\ufeff*/.exec(written) ?? [];
  const body = written.slice(marks.length);
  const taken = new TakenEdits();
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  for (const fix of fixes.toSorted(compareFixes)) {
    const isApplied = fix.edits.every((edit) => fits(edit, body)) && taken.add(fix.edits);
    (isApplied ? applied : skipped).push(fix);
  }
  return { text: marks + edited(body, taken.inOrder, lineEndOf(body)), applied, skipped };
}

type LineEnd = '\n' | '\r\n' | '\r';

/** The line end that a text has most often. */
function lineEndOf(text: string): LineEnd {
  const counts: Record<LineEnd, number> = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of text.matchAll(/\r\n|\n|\r/g)) counts[end === '\n' || end === '\r' ? end : '\r\n']++;
  if (counts['\n'] >= Math.max(counts['\r\n'], counts['\r'])) return '\n';
  return counts['\r\n'] >= counts['\r'] ? '\r\n' : '\r';
}

function edited(body: string, edits: readonly Edit[], lineEnd: LineEnd): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range, text } of edits) {
    parts.push(body.slice(at, range.start.offset), text.replace(/\r\n|\n|\r/g, lineEnd));
    at = range.end.offset;
  }
  return [...parts, body.slice(at)].join('');
}

/** Edits of which no two overlap, in the order of their places. */
class TakenEdits {
  inOrder: Edit[] = [];

  /** All of them or none; says whether they were added. */
  add(edits: readonly Edit[]): boolean {
    const before = this.inOrder;
    if (edits.length > 1) this.inOrder = [...before];
    for (const edit of edits) {
      if (this.#addOne(edit)) continue;
      this.inOrder = before;
      return false;
    }
    return true;
  }

  #addOne(edit: Edit): boolean {
    const at = this.#indexOf(edit);
    const [before, after] = [this.inOrder[at - 1], this.inOrder[at]];
    if ((before && overlap(before, edit)) || (after && overlap(edit, after))) return false;
    this.inOrder.splice(at, 0, edit);
    return true;
  }

  /** How many of them come before an edit. */
  #indexOf(edit: Edit): number {
    let low = 0;
    let high = this.inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.inOrder[middle];
      if (other && comparePlaces(other, edit) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Two texts that are put at the same place overlap: nobody knows which comes first. */
function overlap({ range: a }: Edit, { range: b }: Edit): boolean {
  const isSamePlace = a.start.offset === b.start.offset && a.end.offset === b.end.offset;
  return isSamePlace || (a.start.offset < b.end.offset && b.start.offset < a.end.offset);
}

/** Whether an edit is within the text, and cuts neither a character nor a line end in two. */
function fits({ range: { start, end } }: Edit, body: string): boolean {
  const isInside = 0 <= start.offset && start.offset <= end.offset && end.offset <= body.length;
  return isInside && !isCut(body, start.offset) && !isCut(body, end.offset);
}

function isCut(body: string, at: number): boolean {
  return /^(\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(body.slice(Math.max(0, at - 1), at + 1));
}

function compareFixes(a: Fix, b: Fix): number {
  const [left, right] = [a, b].map(({ edits }) => edits.toSorted(compareEdits));
  for (const [at, edit] of (left ?? []).entries()) {
    const other = right?.[at];
    const order = other ? compareEdits(edit, other) : 1;
    if (order !== 0) return order;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

function compareEdits(a: Edit, b: Edit): number {
  return comparePlaces(a, b) || compareText(a.text, b.text);
}

function comparePlaces({ range: a }: Edit, { range: b }: Edit): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset;
}
