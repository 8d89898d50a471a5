import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documentRule, warningInStandard } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { ruleSettings } from '../../src/lint/settings.ts';
import { parseConfig } from '../../src/parse/config.ts';

/** Each rule that is on with its severity, as `rule severity`. */
function severitiesIn(profile: 'starter' | 'standard' | 'strict', yaml = ''): string[] {
  const { settings } = ruleSettings(rules, parseConfig(yaml).config, profile);
  return settings.map(({ rule, severity }) => `${rule.id} ${severity}`);
}

/** What is wrong with a config’s rules, as `line:column message`. */
function problemsIn(yaml: string, among = rules): string[] {
  const { config, problems } = parseConfig(yaml);
  expect(problems).toEqual([]);
  return ruleSettings(among, config, 'standard').problems.map(
    ({ range, message }) => `${range.start.line}:${range.start.column} ${message}`,
  );
}

describe('A profile', () => {
  test('starter reports what is broken', () => {
    expect(severitiesIn('starter')).toEqual([
      'no-broken-anchor error',
      'no-broken-image error',
      'no-broken-link error',
      'no-dependency-cycle error',
      'no-dropped-part warning',
      'no-duplicate-id error',
      'no-invalid-diagram error',
      'no-mdx-code error',
      'no-unknown-component error',
      'no-unknown-key error',
      'no-unknown-reference error',
      'no-unreadable-file error',
      'no-unsafe-link error',
      'no-unsafe-picture warning',
      'require-valid-data error',
    ]);
  });

  test('standard adds what is incomplete, and warns of what could be better', () => {
    const started = severitiesIn('starter');
    expect(severitiesIn('standard').filter((line) => !started.includes(line))).toEqual([
      'no-duplicate-heading warning',
      'no-duplicate-section warning',
      'no-empty-section error',
      'no-placeholder error',
      'no-unknown-variable error',
      'no-unsafe-picture error',
      'no-unused-variable warning',
      'require-action error',
      'require-expectation error',
      'require-fence-language warning',
      'require-frontmatter error',
      'require-section error',
      'require-undo error',
    ]);
  });

  test('strict makes every rule an error', () => {
    expect(severitiesIn('strict')).toEqual(rules.map(({ id }) => `${id} error`));
  });
});

describe('The config', () => {
  test('wins over the profile', () => {
    const yaml = 'rules:\n  no-broken-link: off\n  require-undo: info\n';
    const severities = severitiesIn('starter', yaml);
    expect(severities).toContain('require-undo info');
    expect(severities.filter((line) => line.startsWith('no-broken-link'))).toEqual([]);
  });

  test('may not name a rule that does not exist', () => {
    expect(problemsIn('title: A\nrules:\n  require-undoo: off\n')).toEqual([
      '3:3 There is no rule ‘require-undoo’. Did you mean ‘require-undo’?',
    ]);
    expect(problemsIn('rules: { xyz: off }\n')).toEqual([
      '1:10 There is no rule ‘xyz’. Run ‘runproof rules’ to see their names.',
    ]);
  });

  test('may not give options that a rule does not have', () => {
    expect(problemsIn('rules:\n  require-undo: [error, { words: 3, lines: 4 }]\n')).toEqual([
      '2:27 The key ‘words’ is not known. Remove it. Run ‘runproof explain require-undo’ to see what it takes.',
      '2:37 The key ‘lines’ is not known. Remove it. Run ‘runproof explain require-undo’ to see what it takes.',
    ]);
  });

  test('gives a rule its options, checked', () => {
    const plain = documentRule({
      id: 'require-words',
      description: 'A document has enough words.',
      severity: warningInStandard,
      *check() {},
    });
    const rule = { ...plain, options: z.strictObject({ least: z.number().default(10) }) };
    const { config } = parseConfig('rules:\n  require-words: [info, { least: 3 }]\n');
    expect(ruleSettings([rule], config, 'standard')).toEqual({
      settings: [{ rule, severity: 'info', options: { least: 3 } }],
      problems: [],
    });
    const [standard] = ruleSettings([rule], parseConfig('').config, 'standard').settings;
    expect(standard?.options).toEqual({ least: 10 });
    expect(problemsIn('rules:\n  require-words: [info, { least: many }]\n', [rule])).toEqual([
      '2:34 ‘least’ is ‘many’. Write a number. Run ‘runproof explain require-words’ to see what it takes.',
    ]);
  });
});
