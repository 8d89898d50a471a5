import { expect, test } from 'vitest';
import { safeHref } from '../../src/diagram/href.ts';

test.each([
  'https://example.com/a?b=c#d',
  'HTTP://example.com',
  '//example.com/a',
  '/runbooks/checkout/',
  '../rollbacks/checkout#code',
  'runbooks/a:b',
  '?q=a:b',
  '#steps',
])('%j is written', (href) => {
  expect(safeHref(href)).toBe(href);
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'a:b',
  '',
  ' ',
])('%j is dropped', (href) => {
  expect(safeHref(href)).toBeUndefined();
});
