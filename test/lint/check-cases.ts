import { expect, test } from 'vitest';
import { type Files, findingsIn } from './memory-handbook.ts';

/** What it shows, the runbook’s text, and the findings of the rule as `line:column start of the message`. */
export type Case = readonly [name: string, text: string, ...findings: string[]];

/** Runs one rule over the text of one runbook for each case. */
export function checkCases(rule: string, cases: readonly Case[], others: Files = {}): void {
  test.each(cases.map(([name, text, ...findings]) => ({ name, text, findings })))(
    `${rule}: $name`,
    async ({ text, findings }) => {
      const found = await findingsIn(rule, text, others);
      expect(found.map((finding, at) => finding.slice(0, findings[at]?.length))).toEqual(findings);
    },
  );
}
