import fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { patternSteps } from '../../schemas/pattern-steps.ts';
import { glob } from '../../schemas/primitives.ts';

const messagesOf = (pattern: string) => glob.safeParse(pattern).error?.issues.map(({ message }) => message);

test.each([
  'alerts/**/*.{md,mdx}',
  'archive/**',
  '**/_index.md',
  '**/*draft*',
  '**/node_modules/**',
  '**/a/**/*.md',
  '**/*test*/**/*.md',
  'docs/{a,b/c}/**/*.md',
  '[a-z]*-*.md',
  '*/*/*/*/*/*.md',
  '!keep/**',
  'c++/notes?.md',
])('‘%s’ is a pattern of files', (pattern) => expect(messagesOf(pattern)).toBeUndefined());

test.each([
  ['a'.repeat(201), 'up to 200 letters'],
  ['(a+)+x', 'with ? in place of each ( ) | \\'],
  ['@(a|b)*', 'with ? in place of each ( ) | \\'],
  ['!(a*)*', 'with ? in place of each ( ) | \\'],
  ['[a-z]+[a-z]+[a-z]+b', 'of a + after ] or }'],
  ['a\\*', 'with ? in place of each ( ) | \\'],
  ['a*a*a*a*a*a*a*a*b', 'at most two * between two slashes'],
  ['*{/,a}*{/,a}*b', 'at most two * between two slashes'],
  ['**/a/**/b/**/c', 'two ** in all'],
  [`${'*/'.repeat(17)}a`, 'and 16 stars'],
  ['{1..1000000}.md', 'none of numbers like {1..9}'],
  ['{{a,b},{c,d}}', 'none within another'],
  ['{a,b}'.repeat(5), 'at most four lists'],
  ['*a*b/**/*a*b/*a*b', 'takes too long'],
])('‘%s’ is refused, and what to write is said', (pattern, part) => {
  expect(messagesOf(pattern)).toEqual([expect.stringContaining(part)]);
});

const pieces = [
  '*',
  '**',
  '?',
  '/',
  'a',
  'b',
  '.',
  ',',
  '!',
  '+',
  '^',
  '$',
  '-',
  '"',
  '@',
  '~',
  '[',
  ']',
  '{',
  '}',
];
const wholes = [
  '/**/',
  '**/',
  '*a',
  '[a-b]',
  '[!a]',
  '[*]',
  '{a,b}',
  '{a*,b}',
  '{a/,b}',
  '{*,}',
  '{,a}',
  '.md',
];

test('whatever pattern is let through, whatever path of 200 letters is tried: it is decided at once', () => {
  const any = fc.array(fc.constantFrom(...pieces, ...wholes), { minLength: 1, maxLength: 20 });
  const path = fc
    .array(fc.constantFrom('a', 'b', '/', 'a/', '/.', '-', 'ab', 'aaaa', '.md'), {
      minLength: 5,
      maxLength: 20,
    })
    .map((parts) => parts.join('').repeat(40).slice(0, 199));
  fc.assert(
    fc.property(any, path, fc.boolean(), (parts, name, dot) => {
      const pattern = parts.join('');
      fc.pre(glob.safeParse(pattern).success);
      expect(patternSteps(picomatch.makeRe(pattern, { dot }).source, 200)).toBeLessThanOrEqual(100_000_000);
      const matches = picomatch(pattern, { dot });
      const start = performance.now();
      for (const end of ['', 'x']) matches(name + end);
      expect(performance.now() - start).toBeLessThan(1000);
    }),
    { numRuns: 500, seed: 20261105 },
  );
});
