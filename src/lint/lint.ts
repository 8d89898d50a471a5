import { withFingerprints } from '../finding/fingerprint.ts';
import { compareFindings, type Finding, type NamelessFinding, type Problem } from '../finding.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { RuleContext } from './rule.ts';
import type { RuleSetting } from './settings.ts';

/** Runs the rules over the handbook, each document once. Findings come in the order in which they are printed. */
export function lint(settings: readonly RuleSetting[], given: Omit<RuleContext, 'running'>): Finding[] {
  const context = { ...given, running: new Set(settings.map(({ rule }) => rule.id)) };
  const found = [...documentFindings(settings, context), ...handbookFindings(settings, context)];
  return withFingerprints(found.toSorted(compareFindings), textsIn(given.handbook));
}

function textsIn({ documentsByPath, entriesByPath }: Handbook): (path: string) => string | undefined {
  return (path) => (documentsByPath.get(path) ?? entriesByPath.get(path))?.text;
}

function* documentFindings(
  settings: readonly RuleSetting[],
  context: RuleContext,
): Iterable<NamelessFinding> {
  for (const document of context.handbook.documents) {
    for (const setting of settings) {
      if (setting.rule.scope !== 'document') continue;
      for (const problem of setting.rule.checkDocument(document, context, setting.options)) {
        yield toFinding({ ...problem, path: document.path }, setting);
      }
    }
  }
}

function* handbookFindings(
  settings: readonly RuleSetting[],
  context: RuleContext,
): Iterable<NamelessFinding> {
  for (const setting of settings) {
    if (setting.rule.scope !== 'handbook') continue;
    for (const problem of setting.rule.checkHandbook(context, setting.options))
      yield toFinding(problem, setting);
  }
}

function toFinding(problem: Problem, { rule, severity }: RuleSetting): NamelessFinding {
  return { rule: rule.id, severity, ...problem };
}
