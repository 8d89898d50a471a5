import type { Range } from '../text/range.ts';
import { fileProblem } from './file-problem.ts';
import type { ParseProblem } from './model.ts';

/**
 * Nobody nests text this deep, and what walks a tree here, in the site’s renderer and in a browser does so by calling
 * itself.
 */
export const maxDepth = 100;

/** The parser’s time and memory grow with the square of the number of character references (`&amp;`). */
const mostReferences = 10_000;

/** Thrown while a document is read: neither it nor a page of it can be made. */
export class Unreadable extends Error {
  readonly problem: ParseProblem;

  constructor(problem: ParseProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** What is thrown where a text is nested deeper than `maxDepth`. */
export function tooDeep(range: Range): Unreadable {
  const message = `The file is nested more than ${maxDepth} levels deep here. Flatten its lists and quotations.`;
  return new Unreadable(fileProblem(message, 'too deep', range));
}

/** The renderer fills up short rows, so that a small text can become a huge table. */
const mostCells = 20_000;

/** Throws `Unreadable` for a table that would be too large to be shown. Its header says how many cells each row has. */
export function refuseTooManyCells(rows: number, columns: number, range: Range): void {
  if (rows * columns <= mostCells) return;
  const message = `The table has ${rows} rows of ${columns} cells, more than a page can show. Split it, or put it into a file.`;
  throw new Unreadable(fileProblem(message, 'too many cells', range));
}

/** What people write has a third of these at most, at the largest size that is read. */
const mostLines = 50_000;
const mostMarks = 150_000;

/** Throws `Unreadable` for a text that is so full of short lines or of marks that it is data, whatever its name. */
export function refuseTooDense(text: string): void {
  const problem = denseProblem(text);
  if (problem !== undefined) throw new Unreadable(problem);
}

/** What `refuseTooDense` says of a text; undefined where nothing. */
export function denseProblem(text: string): ParseProblem | undefined {
  if (text.length < mostLines) return undefined;
  let lines = 1;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) lines++;
    else if (isMark(code)) marks++;
  }
  if (lines > mostLines) return tooMany(lines, 'lines', mostLines);
  return marks > mostMarks ? tooMany(marks, 'punctuation marks', mostMarks) : undefined;
}

/** What is neither letter, digit, blank nor control character, in ASCII. */
function isMark(code: number): boolean {
  return (
    (code > 32 && code < 48) ||
    (code > 57 && code < 65) ||
    (code > 90 && code < 97) ||
    (code > 122 && code < 127)
  );
}

function tooMany(number: number, what: string, most: number): ParseProblem {
  const message = `The file has ${number} ${what}, and at most ${most} are read. Split the page, or move its data into a file of its own.`;
  return fileProblem(message, `too many ${what}`);
}

/** Throws `Unreadable` for a text that would keep the parser busy for minutes. */
export function refuseTooManyReferences(text: string): void {
  if ((text.match(/&[#\w]{1,32};/g)?.length ?? 0) <= mostReferences) return;
  const message = `The file holds more than ${mostReferences} character references such as ‘&amp;’. Write the characters themselves.`;
  throw new Unreadable(fileProblem(message, 'too many references'));
}
