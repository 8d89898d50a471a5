import type { Problem } from '../finding.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { ParseProblem } from '../parse/model.ts';

/** What reading the files has already found, for the rule that reports it. */
export function* parseProblems(handbook: Handbook, about: ParseProblem['about']): Iterable<Problem> {
  for (const file of [...handbook.documents, ...handbook.entries, ...handbook.unreadable]) {
    for (const problem of file.problems) {
      const { range, message, subject } = problem;
      if (problem.about === about) yield { path: file.path, range, message, ...(subject && { subject }) };
    }
  }
}
