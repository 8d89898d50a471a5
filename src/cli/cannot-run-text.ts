import { type CannotRun, problemLine } from '../project/project.ts';
import { printable } from '../text/printable.ts';

/** Why a command cannot run, as the terminal shows it: a line for each problem. */
export function cannotRunText({ message, problems }: CannotRun): string {
  const lines = problems.length > 0 ? problems.map(problemLine) : message.split('\n');
  return lines.map(printable).join('\n');
}
