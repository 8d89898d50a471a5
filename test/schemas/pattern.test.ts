import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pattern } from '../../schemas/primitives.ts';

test.each([
  '[a-z0-9-]+',
  '\\d{4}-\\d{2}-\\d{2}',
  '(?:[a-z]+\\.)*[a-z]+',
  '^https://[^/]+/.*$',
  'v?\\d+(\\.\\d+){2}',
  '(eu|us)-[a-z]+-\\d',
  '[(a+)+]',
  '\\(a+\\)+',
  '((a*)b)*',
  '(?:x{2,}y){3,}',
  '(?:INC-)?\\d{1,6}',
  '[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*',
  '(?!-)[a-z0-9-]{1,63}(?<!-)',
  '[^@\\s]+@[^@\\s]+\\.[^@\\s]+',
  '(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)',
  '.{1,1000}',
  '.*x.*',
  'é+|😀*',
])('the pattern ‘%s’ is quick', (source) => expect(pattern.safeParse(source).success).toBe(true));

test.each([
  '(a+)+',
  '(a|a)*',
  '(a|aa)+b',
  '([a-z]+)*$',
  '(a+){20}b',
  '([a-z]+-?){12}!',
  '(?:[a-z0-9]+[.-]?){10}\\.example',
  '(a?){40}b',
  '(?:|){50}b',
  '(?:){1000000000}',
  '((a{1000}){1000}){1000}',
  '(?:\\b|\\B|x?){40}y',
  '.*.*.*x',
  '\\s*\\s*\\s*\\s*x',
  '(?:[^x]|[a-z])+x',
  '([a-z]+)\\1+x',
  '(?<n>a+)\\k<n>',
  '(?=(a+)+b)a',
  '(?<=(a+)+)b',
  '(?<!b(a|a)*)c',
  '(?i:a)+',
  'a)|(b',
  '[a-z',
  '(',
  '  ',
  'a'.repeat(201),
])('the pattern ‘%s’ is refused', (source) => expect(pattern.safeParse(source).success).toBe(false));

test('the message says what to write', () => {
  const messages = (source: string) => pattern.safeParse(source).error?.issues.map(({ message }) => message);
  expect(messages('(a+){20}b')).toEqual([
    'a regular expression that needs little trying: without \\1, and with no two repeats that can take the same letters in many ways, as those of (a+)+ and of .*.*.*x can',
  ]);
  expect(messages('(')).toEqual(['a regular expression, like [a-z0-9-]+']);
});

const atoms = [
  'a',
  'b',
  'x',
  '.',
  '[ab]',
  '[^a]',
  '\\w',
  '\\d',
  '(?:|)',
  '\\b',
  '(?!a)',
  '(?<=b)',
  '(?=[ab]*x)',
];
const quantifiers = ['*', '+', '?', '*?', '{2}', '{3,}', '{0,4}', '{1,40}', '{16}'];
const { source } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 4, depthSize: 'large' },
    fc.constantFrom(...atoms),
    fc.tuple(tie('source'), tie('source'), tie('source')).map((parts) => parts.join('')),
    fc.tuple(tie('source'), tie('source')).map((choices) => `(?:${choices.join('|')})`),
    fc.tuple(tie('source'), fc.constantFrom(...quantifiers)).map(([each, times]) => `(?:${each})${times}`),
  ),
}));

test('whatever pattern is let through, whatever value of 200 letters is tried: it is decided at once', () => {
  const value = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'x', '1', '-', 'aaaaaaaaaa', 'bbbbbbbbbb'), { minLength: 30 })
    .map((parts) => parts.join('').repeat(7).slice(0, 200));
  fc.assert(
    fc.property(source, value, (each, text) => {
      fc.pre(pattern.safeParse(each).success);
      const start = performance.now();
      for (const end of ['', '!']) new RegExp(`^(?:${each})$`).test(text + end);
      expect(performance.now() - start).toBeLessThan(1000);
    }),
    { numRuns: 300, seed: 20261105 },
  );
});
