import type { Fix, Problem } from '../finding/finding.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { ParseProblem } from '../parse/model.ts';
import { corrected } from './corrected.ts';

/** What reading the files has already found, for the rule that reports it. */
export function* parseProblems(handbook: Handbook, about: ParseProblem['about']): Iterable<Problem> {
  for (const file of [...handbook.documents, ...handbook.entries]) {
    for (const problem of file.problems) {
      if (problem.about !== about) continue;
      const fix = fixOf(problem, file);
      yield { ...placed(file.path, problem), ...(fix && { fix }) };
    }
  }
  for (const { path, problems } of handbook.unreadable) {
    for (const problem of problems) if (problem.about === about) yield placed(path, problem);
  }
}

function placed(path: string, { range, message, subject }: ParseProblem): Problem {
  return { path, range, message, ...(subject !== undefined && { subject }) };
}

/** Only what stands there by itself, at most in quotes, is what the problem is about. */
function fixOf({ range, correction }: ParseProblem, file: { text: string }): Fix | undefined {
  const length = range.end.offset - range.start.offset;
  if (!correction || length > correction.from.length + 2) return undefined;
  return corrected(file, range, correction);
}
