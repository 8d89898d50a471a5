import { expect, test } from 'vitest';
import { textReport } from '../../src/report/text.ts';
import { finding, reportOf } from './finding.ts';

test('a finding is two lines, its related places one each, and the last line counts', () => {
  const related = [{ ...finding(), path: 'runbooks/b.md', message: 'The first one is here' }];
  const findings = [finding({ related }), finding({ severity: 'warning' }), finding({ severity: 'info' })];
  expect(textReport(reportOf(findings.slice(0, 2)))).toBe(
    `runbooks/a.md:3:5 error no-broken-link
  The link ‘x.md’ is dead. Correct it.
  → runbooks/b.md:3:5 The first one is here

runbooks/a.md:3:5 warning no-broken-link
  The link ‘x.md’ is dead. Correct it.

1 error, 1 warning, 1 file checked.
`,
  );
  expect(textReport(reportOf(findings, 20)).trimEnd().split('\n').at(-1)).toBe(
    '1 error, 1 warning, 1 info, 20 files checked.',
  );
});

test('no findings say how much was looked at', () => {
  expect(textReport(reportOf([], 7))).toBe('No findings, 7 files checked.\n');
  expect(textReport(reportOf([], 1))).toBe('No findings, 1 file checked.\n');
  expect(textReport(reportOf([], 0))).toBe('No findings, 0 files checked.\n');
});

test('no text of a finding reaches the terminal as it is', () => {
  const bad = '\u001b[31m\n::error::x';
  const found = finding({ path: bad, message: bad, related: [{ ...finding(), path: bad, message: bad }] });
  const lines = textReport(reportOf([found])).split('\n');
  expect(lines).toHaveLength(6);
  expect(lines.filter((line) => /\p{Cc}|^\s*::/u.test(line))).toEqual([]);
});
