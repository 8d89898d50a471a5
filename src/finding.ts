/** A place in a file's text. */
export interface Point {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** From 0, in UTF-16 code units of the file's text. */
  offset: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  start: Point;
  end: Point;
}

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

/** Why a diagram’s text cannot be drawn. */
export interface DiagramError {
  /** From 1, within the fence’s content. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** One sentence: what is wrong. */
  message: string;
  /** One sentence: what to do about it. */
  cure: string;
}

/** What the site can show of a picture: nothing, or what is written again from parts that are known to be harmless. */
export type Picture =
  | {
      type: 'refused';
      /** Goes on from “The picture”. */
      reason: string;
      /** From 1, where the reason stands in the file; undefined where it is about the whole. */
      line: number | undefined;
      /** One sentence: what to do about it. */
      cure: string;
    }
  | { type: 'safe'; svg: string; dropped: readonly DroppedPart[] };

/** What a picture has in its file and not on the site. */
export interface DroppedPart {
  /** In a few words: `<script>`, `onload`, `@import`. */
  what: string;
  /** From 1, of the first one. */
  line: number;
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

/** The first place of a file: where a problem of the whole file is reported. */
export const fileStart: Range = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** By path, then position, then rule: the order in which findings are printed. */
export function compareFindings(a: NamelessFinding, b: NamelessFinding): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start.offset - b.range.start.offset ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** By UTF-16 code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
