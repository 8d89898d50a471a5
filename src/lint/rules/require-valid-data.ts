import { parseProblems } from '../parse-problems.ts';
import { alwaysError, handbookRule } from '../rule.ts';

export const requireValidData = handbookRule({
  id: 'require-valid-data',
  description: 'Frontmatter and entries match their schema.',
  severity: alwaysError,
  check: ({ handbook }) => parseProblems(handbook, 'data'),
});
