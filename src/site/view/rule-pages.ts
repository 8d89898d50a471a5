import type { Rule } from '../../lint/rule.ts';
import type { Urls } from '../urls/urls.ts';
import type { PageBase } from './page-base.ts';

export interface RulesPage extends PageBase {
  type: 'rules';
  rules: readonly {
    id: string;
    url: string;
    description: string;
    severities: readonly { profile: string; severity: string }[];
  }[];
}

export interface RulePage extends PageBase {
  type: 'rule';
  severities: readonly { profile: string; severity: string }[];
  body: string;
}

export function rulesPage(rules: readonly Rule[], urls: Urls): RulesPage {
  return {
    type: 'rules',
    path: 'rules',
    title: 'Rules',
    description: 'What Runproof demands of this handbook.',
    rules: rules.map((rule) => ({
      id: rule.id,
      url: urls.rule(rule.id),
      description: rule.description,
      severities: severitiesOf(rule),
    })),
  };
}

/** `body` is the rule’s own page as HTML. */
export function rulePage(rule: Rule, body: string): RulePage {
  return {
    type: 'rule',
    path: `rules/${rule.id}`,
    title: rule.id,
    description: rule.description,
    severities: severitiesOf(rule),
    body,
  };
}

function severitiesOf({ severity }: Rule): RulePage['severities'] {
  return Object.entries(severity).map(([profile, level]) => ({ profile, severity: level }));
}
