import type { Problem } from '../../finding/finding.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { firstFrom } from '../../text/by-place.ts';
import { parseProblems } from '../parse-problems.ts';
import { alwaysError, handbookRule } from '../rule.ts';

export const requireValidData = handbookRule({
  id: 'require-valid-data',
  description: 'Frontmatter and entries match their schema.',
  severity: alwaysError,
  *check({ handbook, running }) {
    for (const problem of parseProblems(handbook, 'data')) {
      if (!running.has('no-placeholder') || !isPlaceholder(problem, handbook)) yield problem;
    }
  },
});

/** Whether another rule says already that the value is still to be written. */
function isPlaceholder({ path, range }: Problem, { documentsByPath, entriesByPath }: Handbook): boolean {
  const file = documentsByPath.get(path) ?? entriesByPath.get(path);
  const next = firstFrom(file?.placeholders ?? [], range.start.offset);
  // The value may start with a quotation mark.
  return next !== undefined && next.range.start.offset - range.start.offset <= 1;
}
