import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { jsonReport } from '../../src/report/json.ts';
import { finding, reportOf } from './finding.ts';

function report(...findings: Finding[]) {
  return JSON.parse(jsonReport(reportOf(findings, 2)));
}

function fingerprints(...findings: Finding[]): string[] {
  return report(...findings).findings.map((one: { fingerprint: string }) => one.fingerprint);
}

test('the report has this shape', () => {
  expect(report(finding())).toEqual({
    version: 1,
    findings: [
      {
        ...finding(),
        related: [],
        help: 'runproof explain no-broken-link',
        fingerprint: 'a0080350ba6a0ce6',
      },
    ],
    summary: { files: 2, errors: 1, warnings: 0, infos: 0, suppressed: 0, baselined: 0 },
  });
});

test('a fingerprint stays when lines move, also those that a message names', () => {
  const range = { start: { line: 9, column: 1, offset: 99 }, end: { line: 9, column: 2, offset: 100 } };
  const [before] = fingerprints(finding({ message: 'It stands in line 4 already.' }));
  expect(fingerprints(finding({ range, message: 'It stands in line 12 already.' }))).toEqual([before]);
});

test('equal findings and different ones have different fingerprints', () => {
  const all = fingerprints(
    ...[finding(), finding(), finding({ path: 'runbooks/b.md' }), finding({ rule: 'no-broken-image' })],
    finding({ message: 'Other.' }),
  );
  expect(new Set(all).size).toBe(5);
});

test('what a terminal or a CI host would run is escaped, and is the same when read', () => {
  const message = '\u001b[2J \u009b1m \u202e ##vso[task.complete] ##[error]x';
  const text = jsonReport(reportOf([finding({ message })]));
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e|##\w*\[/u);
  expect(JSON.parse(text).findings[0].message).toBe(message);
});
