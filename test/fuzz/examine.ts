import { expect } from 'vitest';
import { applyFixes } from '../../src/finding/apply-fixes.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { withFingerprints } from '../../src/finding/fingerprint.ts';
import { summarize } from '../../src/finding/summary.ts';
import { parseConfig } from '../../src/parse/config.ts';
import { isSuspicious } from '../../src/parse/markdown/suspicion.ts';
import { Trials } from '../../src/project/trials.ts';
import { jsonReport } from '../../src/report/json.ts';
import { textReport } from '../../src/report/text.ts';
import { type Files, lintFiles } from '../lint/memory-handbook.ts';

const page = '---\nowner: payments\nservices: [checkout]\n---\n\n# Page\n\n## Steps\n\n1. Go.\n';
const neighbours: Files = {
  'teams/payments.yaml': 'name: Payments\n',
  'services/checkout.yaml': 'name: Checkout\nowner: payments\n',
  'runbooks/good.md': page,
};

let trials = new Trials();

/** Whether the parser comes to its end with a text, tried as the program does. */
export async function comesToAnEnd(text: string, format: 'md' | 'mdx'): Promise<boolean> {
  if (!isSuspicious(text, format)) return true;
  let outcome = await trials.run({ text, format });
  if (outcome === 'refused') {
    trials = new Trials();
    outcome = await trials.run({ text, format });
  }
  return outcome === 'read';
}

export function endTrials(): void {
  trials.end();
}

/** What the linter says of a page in a small handbook; nothing of one with which the parser does not come to its end. */
export async function examinePage(text: string, path: string): Promise<readonly Finding[]> {
  if (!(await comesToAnEnd(text, path.endsWith('x') ? 'mdx' : 'md'))) return [];
  return examineFile(text, path);
}

/** What the linter says of a file in a small handbook. */
export function examineFile(text: string, path: string): Promise<readonly Finding[]> {
  return lintFiles({ ...neighbours, [path]: text });
}

/** The problems of a config as findings; where it has none, those of a small handbook under it. */
export async function examineConfig(text: string): Promise<readonly Finding[]> {
  const { problems } = parseConfig(text);
  const path = 'runproof.yaml';
  if (problems.length === 0) return lintFiles({ ...neighbours, [path]: text }).catch(refusedRules);
  return withFingerprints(
    problems.map(({ range, message }) => ({ path, range, message, rule: 'config', severity: 'error' })),
  );
}

/** Rules that the config names wrongly are an error of the in-memory handbook. */
function refusedRules(error: unknown): Finding[] {
  if (error instanceof Error && /Run ‘runproof|There is no rule/.test(error.message)) return [];
  throw error;
}

/** What must hold for the findings of every file. */
export function expectSound(findings: readonly Finding[], path: string, text: string): void {
  const length = text.replace(/^\ufeff+/, '').length;
  for (const finding of findings) {
    if (finding.path !== path) continue;
    const { start, end } = finding.range;
    expect(start.offset).toBeGreaterThanOrEqual(0);
    expect(start.offset).toBeLessThanOrEqual(end.offset);
    expect(end.offset).toBeLessThanOrEqual(length);
    expect(start.line).toBeGreaterThan(0);
    expect(start.column).toBeGreaterThan(0);
    expect(finding.message).toMatch(/\S/);
    if (finding.fix) expect(applyFixes(text, [finding.fix]).skipped).toEqual([]);
  }
  const report = { findings, summary: summarize(findings, 1), rules: [] };
  expect(JSON.parse(jsonReport(report)).findings).toHaveLength(findings.length);
  expect(textReport(report)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
}
