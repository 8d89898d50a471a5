import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { jsonReport } from '../../src/report/json.ts';
import { finding, reportOf } from './finding.ts';

function report(...findings: Finding[]) {
  return JSON.parse(jsonReport(reportOf(findings, 2)));
}

test('the report has this shape', () => {
  expect(report(finding())).toEqual({
    version: 1,
    findings: [
      {
        ...finding(),
        related: [],
        help: 'runproof explain no-broken-link',
      },
    ],
    summary: { files: 2, errors: 1, warnings: 0, infos: 0, suppressed: 0, baselined: 0 },
  });
});

test('a fix is told with its edits', () => {
  const { range } = finding();
  const fix = { edits: [{ range, text: 'y.md' }], safe: false };
  expect(report(finding({ fix })).findings[0].fix).toEqual(fix);
});

test('what a terminal or a CI host would run is escaped, and is the same when read', () => {
  const message = '\u001b[2J \u009b1m \u202e ##vso[task.complete] ##[error]x';
  const text = jsonReport(reportOf([finding({ message })]));
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e|##\w*\[/u);
  expect(JSON.parse(text).findings[0].message).toBe(message);
});
