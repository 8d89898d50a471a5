import { compareText } from '../text/compare-text.ts';
import type { Range } from '../text/range.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Another place that explains a problem: the first of two duplicates, the next document of a cycle. */
export interface Related {
  path: string;
  range: Range;
  message: string;
}

/** What a check yields: something is wrong at a place, and what to do about it. */
export interface Problem {
  /** Relative to the handbook, with forward slashes. */
  path: string;
  range: Range;
  /** First sentence: what is wrong, with the value quoted. Second: what to do. */
  message: string;
  /**
   * What it is about: a key, an id, an address, the role of a missing section. Two problems that a rule finds in one
   * line have different ones, and no wording changes it.
   */
  subject?: string;
  related?: Related[];
  fix?: Fix;
}

/** A stretch of the problem’s file, and what is to stand there instead. Its lines end with line feeds. */
export interface Edit {
  range: Range;
  text: string;
}

/** A change that makes a problem go away. Its edits belong together, and are of the problem’s own file. */
export interface Fix {
  /** They do not overlap. */
  edits: readonly Edit[];
  /** Whether it is beyond doubt that the writer meant this, and that nothing else changes its meaning. */
  safe: boolean;
}

/** A problem with the rule that found it and how much it matters. The one shape that every reporter reads. */
export interface Finding extends Problem {
  rule: string;
  severity: Severity;
  /** Names the finding in every run: it stays when lines move and when messages are worded anew. */
  fingerprint: string;
}

/** A finding while others of its run may still be found, which its name depends on. */
export type NamelessFinding = Omit<Finding, 'fingerprint'>;

/** By path, then position, then rule: the order in which findings are printed. */
export function compareFindings(a: NamelessFinding, b: NamelessFinding): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start.offset - b.range.start.offset ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
