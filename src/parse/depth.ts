import type { Range } from '../finding.ts';
import type { ParseProblem } from './model.ts';

/**
 * Nobody nests text this deep, and what walks a tree here, in the site’s renderer and in a browser does so by calling
 * itself.
 */
export const maxDepth = 100;

/** Thrown while a document is read: neither it nor a page of it can be made. */
export class TooDeep extends Error {
  readonly problem: ParseProblem;

  constructor(range: Range) {
    const message = `The file is nested more than ${maxDepth} levels deep here. Flatten its lists and quotations.`;
    super(message);
    this.problem = { about: 'file', range, message };
  }
}
