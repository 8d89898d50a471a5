import type { Finding } from '../../src/finding/finding.ts';
import { summarize } from '../../src/finding/summary.ts';
import type { Report } from '../../src/report/report.ts';

/** A finding with everything that it must have, and what is given. */
export function finding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'no-broken-link',
    severity: 'error',
    path: 'runbooks/a.md',
    range: { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 9, offset: 24 } },
    message: 'The link ‘x.md’ is dead. Correct it.',
    fingerprint: '0123456789abcdef',
    ...given,
  };
}

/** A report of findings over so many files. */
export function reportOf(findings: readonly Finding[], files = 1): Report {
  return { findings, summary: summarize(findings, files), rules: [] };
}
