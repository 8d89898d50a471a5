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

/** The first place of a file: where a problem of the whole file is reported. */
export const fileStart: Range = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
