import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSuspicious } from '../../src/parse/markdown/suspicion.ts';
import { filesIn } from '../imports.ts';

test.each([
  ['tags in an open expression', `{${'<b>'.repeat(11)}`],
  ['expressions in tags', '<b a={'.repeat(3)],
  ['spread expressions in tags', '<b {...{'.repeat(3)],
  ['expressions in tags that hide their end', '<b a=">" c={'.repeat(3)],
  ['many braces', `<b>${'{'.repeat(101)}`],
  ['a long text', 'x'.repeat(12_001)],
])('MDX with %s is tried first', (_, text) => {
  expect(isSuspicious(text, 'mdx')).toBe(true);
});

test('Markdown is tried first where it is long', () => {
  expect(isSuspicious(`{${'<b>'.repeat(32)}`, 'md')).toBe(false);
  expect(isSuspicious('x'.repeat(32_001), 'md')).toBe(true);
});

test('honest pages need no trial', () => {
  const pages = filesIn('content').filter((file) => file.endsWith('.mdx'));
  expect(pages).toHaveLength(4);
  for (const page of pages) expect(isSuspicious(readFileSync(page, 'utf8'), 'mdx'), page).toBe(false);
});
