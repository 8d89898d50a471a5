import { parseProblems } from '../parse-problems.ts';
import { alwaysError, handbookRule } from '../rule.ts';

export const noUnknownKey = handbookRule({
  id: 'no-unknown-key',
  description: 'Frontmatter and entries have only keys that Runproof reads or the config allows.',
  severity: alwaysError,
  check: ({ handbook }) => parseProblems(handbook, 'unknown-key'),
});
