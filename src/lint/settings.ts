import type { Profile } from '../../schemas/config.ts';
import type { Severity } from '../finding.ts';
import { fileStart } from '../finding.ts';
import type { Config } from '../parse/config.ts';
import type { ParseProblem } from '../parse/model.ts';
import { didYouMean } from '../parse/nearest.ts';
import type { Rule } from './rule.ts';

/** A rule that is on, with what the config says of it. */
export interface RuleSetting {
  rule: Rule;
  severity: Severity;
  options: unknown;
}

/** Which rules run, and how: the profile’s severities, over which the config’s `rules` stand. */
export function ruleSettings(
  rules: readonly Rule[],
  config: Config,
  profile: Profile,
): { settings: RuleSetting[]; problems: ParseProblem[] } {
  const problems = unknownRules(rules, config);
  const settings = rules.flatMap((rule) => {
    const given = config.rules[rule.id];
    const [named, options] = Array.isArray(given) ? given : [given, {}];
    const severity = named ?? rule.severity[profile];
    const checked = rule.options.safeParse(options);
    if (!checked.success) problems.push(optionProblem(rule, config, checked.error.issues[0]?.message));
    return severity === 'off' ? [] : [{ rule, severity, options: checked.data }];
  });
  return { settings, problems };
}

function unknownRules(rules: readonly Rule[], config: Config): ParseProblem[] {
  const known = rules.map((rule) => rule.id);
  return Object.keys(config.rules)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      about: 'data',
      range: config.source?.keyRangeOf(['rules', id]) ?? fileStart,
      message: `There is no rule ‘${id}’.${didYouMean(id, known) || ' Run ‘runproof rules’ to see their names.'}`,
    }));
}

function optionProblem(rule: Rule, config: Config, reason = 'they cannot be used'): ParseProblem {
  return {
    about: 'data',
    range: config.source?.rangeOf(['rules', rule.id, 1]) ?? fileStart,
    message: `The options of ‘${rule.id}’ are wrong: ${reason}. Run ‘runproof explain ${rule.id}’ to see what it takes.`,
  };
}
