import type { Problem } from '../../finding.ts';
import type { Handbook } from '../../handbook/handbook.ts';
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
function isPlaceholder({ path, range }: Problem, { documentsByPath, entries }: Handbook): boolean {
  const file = documentsByPath.get(path) ?? entries.find((entry) => entry.path === path);
  const starts = (file?.placeholders ?? []).map((placeholder) => placeholder.range.start.offset);
  // The value may start with a quotation mark.
  return starts.some((start) => start - range.start.offset === 0 || start - range.start.offset === 1);
}
