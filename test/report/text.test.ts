import { expect, test } from 'vitest';
import { printable } from '../../src/report/printable.ts';
import { summarize } from '../../src/report/summary.ts';
import { textReport } from '../../src/report/text.ts';
import { finding } from './finding.ts';

test('a finding is two lines, its related places one each, and the last line counts', () => {
  const related = [{ ...finding(), path: 'runbooks/b.md', message: 'The first one is here' }];
  const findings = [finding({ related }), finding({ severity: 'warning' }), finding({ severity: 'info' })];
  expect(textReport(findings.slice(0, 2), summarize(findings.slice(0, 2), 1))).toBe(
    `runbooks/a.md:3:5 error no-broken-link
  The link ‘x.md’ is dead. Mend it.
  → runbooks/b.md:3:5 The first one is here

runbooks/a.md:3:5 warning no-broken-link
  The link ‘x.md’ is dead. Mend it.

1 error, 1 warning, 1 file checked.
`,
  );
  expect(textReport(findings, summarize(findings, 20)).trimEnd().split('\n').at(-1)).toBe(
    '1 error, 1 warning, 1 info, 20 files checked.',
  );
});

test('no findings say how much was looked at', () => {
  expect(textReport([], summarize([], 7))).toBe('No findings, 7 files checked.\n');
  expect(textReport([], summarize([], 1))).toBe('No findings, 1 file checked.\n');
  expect(textReport([], summarize([], 0))).toBe('No findings, 0 files checked.\n');
});

test.each([
  ['a terminal’s escapes', '\u001b[2J\u009b1m\u0007', '\\x1b[2J\\x9b1m\\x07'],
  ['line ends', 'a\r\nb\u2028c', 'a\\x0d\\x0ab\\u2028c'],
  ['marks that turn the direction', '\u202egpj.\u2066', '\\u202egpj.\\u2066'],
  ['commands of GitHub', '::add-mask::x', ':\\x3aadd-mask::x'],
  ['commands of GitHub behind blanks', '  ::error::x', '  :\\x3aerror::x'],
  ['old commands of GitHub', 'a ##[error]x', 'a #\\x23[error]x'],
  ['commands of Azure', 'a ##vso[task.complete]', 'a #\\x23vso[task.complete]'],
  ['everything else', 'Größe ‘数据’ 😀 ## a::b [c]', 'Größe ‘数据’ 😀 ## a::b [c]'],
])('%s come out harmless', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('no text of a finding reaches the terminal as it is', () => {
  const bad = '\u001b[31m\n::error::x';
  const found = finding({ path: bad, message: bad, related: [{ ...finding(), path: bad, message: bad }] });
  const lines = textReport([found], summarize([found], 1)).split('\n');
  expect(lines).toHaveLength(6);
  expect(lines.filter((line) => /\p{Cc}|^\s*::/u.test(line))).toEqual([]);
});
