import type { Profile } from '../../schemas/profile.ts';
import type { Severity } from '../finding/finding.ts';
import type { Config } from '../parse/config.ts';
import type { ParseProblem, YamlSource } from '../parse/model.ts';
import { validate } from '../parse/validate.ts';
import { didYouMean } from '../text/nearest.ts';
import { fileStart } from '../text/range.ts';
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
    const checked = validate(optionsSource(rule, config, options), rule.options);
    problems.push(...checked.problems.map((problem) => withCure(problem, rule)));
    return severity === 'off' ? [] : [{ rule, severity, options: checked.data }];
  });
  return { settings, problems };
}

function unknownRules(rules: readonly Rule[], config: Config): ParseProblem[] {
  const known = new Set(rules.map((rule) => rule.id));
  return Object.keys(config.rules)
    .filter((id) => !known.has(id))
    .map((id) => ({
      about: 'data',
      range: config.source?.keyRangeOf(['rules', id]) ?? fileStart,
      message: `There is no rule ‘${id}’.${didYouMean(id, known) || ' Run ‘runproof rules’ to see their names.'}`,
    }));
}

/** The part of the config that holds a rule’s options, which stand after its severity. */
function optionsSource(rule: Rule, { source }: Config, value: unknown): YamlSource {
  const at = (path: readonly PropertyKey[]) => ['rules', rule.id, 1, ...path];
  return {
    value,
    rangeOf: (path) => source?.rangeOf(at(path)) ?? fileStart,
    keyRangeOf: (path) => source?.keyRangeOf(at(path)) ?? fileStart,
  };
}

function withCure(problem: ParseProblem, { id }: Rule): ParseProblem {
  const cure = `Run ‘runproof explain ${id}’ to see what it takes.`;
  return { ...problem, about: 'data', message: `${problem.message} ${cure}` };
}
