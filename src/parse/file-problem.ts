import { fileStart } from '../text/range.ts';
import type { ParseProblem } from './model.ts';

/** What is wrong with a file as a whole. */
export function fileProblem(message: string): ParseProblem {
  return { about: 'file', range: fileStart, message };
}
