import { expect, test } from 'vitest';
import { glob, pattern, sitePath } from '../../schemas/primitives.ts';

test.each(['/', '/runbooks/', '/a/b-c/d.e/', '/~me/'])('a site can be served under ‘%s’', (path) => {
  expect(sitePath.safeParse(path).success).toBe(true);
});

test.each(['', 'runbooks/', '/runbooks', '//evil.example/', '/a//b/', '/../a/', '/a?b/', '/"><x/'])(
  'a site cannot be served under ‘%s’',
  (path) => expect(sitePath.safeParse(path).success).toBe(false),
);

test.each([
  '[a-z0-9-]+',
  'v\\d+(\\.\\d+){2}',
  '(eu|us)-[a-z]+-\\d',
  '[(a+)+]',
  '\\(a+\\)+',
  '(?:INC-)?\\d{1,6}',
])('the pattern ‘%s’ is quick', (source) => expect(pattern.safeParse(source).success).toBe(true));

test.each(['(a+)+', '(a|a)*', '((a*)b)*', '(?:x{2,}y){3,}', '([a-z]+)*$', '[a-z', '(', '  '])(
  'the pattern ‘%s’ is refused',
  (source) => expect(pattern.safeParse(source).success).toBe(false),
);

test('a pattern of files has a bearable length and few stars', () => {
  expect(glob.safeParse('alerts/**/*.{md,mdx}').success).toBe(true);
  expect(glob.safeParse(`**/${'*a'.repeat(30)}b`).success).toBe(false);
  expect(glob.safeParse('a'.repeat(201)).success).toBe(false);
});
