import { fileStart, type Range } from '../text/range.ts';
import type { ParseProblem } from './model.ts';

/**
 * Why a file cannot be read. `cause` is a word that stays when the message is worded anew, and that no other cause has;
 * without one, the parser itself failed.
 */
export function fileProblem(message: string, cause = 'failure', range: Range = fileStart): ParseProblem {
  return { about: 'file', range, message, subject: cause };
}
