import { parseProblems } from '../parse-problems.ts';
import { alwaysError, handbookRule } from '../rule.ts';

export const noUnreadableFile = handbookRule({
  id: 'no-unreadable-file',
  description: 'Every document and entry can be read: UTF-8, valid YAML and MDX, of a bearable size.',
  severity: alwaysError,
  check: ({ handbook }) => parseProblems(handbook, 'file'),
});
