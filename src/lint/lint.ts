import { compareFindings, type Finding, type NamelessFinding, type Problem } from '../finding/finding.ts';
import { withFingerprints } from '../finding/fingerprint.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { RuleContext } from './rule.ts';
import type { RuleSetting } from './settings.ts';
import { isUnreadMdx } from './unread.ts';

/** Runs the rules over the handbook, each document once. Findings come in the order in which they are printed. */
export async function lint(
  settings: readonly RuleSetting[],
  given: Omit<RuleContext, 'running'>,
): Promise<Finding[]> {
  const context = { ...given, running: new Set(settings.map(({ rule }) => rule.id)) };
  const inDocuments = await documentFindings(settings, context);
  const found = [...inDocuments, ...(await handbookFindings(settings, context))];
  return withFingerprints(found.toSorted(compareFindings), textsIn(given.handbook));
}

function textsIn({ documentsByPath, entriesByPath }: Handbook): (path: string) => string | undefined {
  return (path) => (documentsByPath.get(path) ?? entriesByPath.get(path))?.text;
}

async function documentFindings(
  settings: readonly RuleSetting[],
  context: RuleContext,
): Promise<NamelessFinding[]> {
  const findings: NamelessFinding[] = [];
  for (const document of context.handbook.documents) {
    const isWhole = !isUnreadMdx(document);
    for (const setting of settings) {
      const { rule, options } = setting;
      if (rule.scope !== 'document' || (rule.needsWholeBody && !isWhole)) continue;
      for (const problem of await rule.checkDocument(document, context, options))
        findings.push(toFinding({ ...problem, path: document.path }, setting));
    }
  }
  return findings;
}

async function handbookFindings(
  settings: readonly RuleSetting[],
  context: RuleContext,
): Promise<NamelessFinding[]> {
  const findings: NamelessFinding[] = [];
  for (const setting of settings) {
    const { rule, options } = setting;
    if (rule.scope !== 'handbook') continue;
    for (const problem of await rule.checkHandbook(context, options))
      findings.push(toFinding(problem, setting));
  }
  return findings;
}

function toFinding(problem: Problem, { rule, severity }: RuleSetting): NamelessFinding {
  return { rule: rule.id, severity, ...problem };
}
