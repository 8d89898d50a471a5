import { expect, test } from 'vitest';
import { labelText } from '../../src/diagram/label-text.ts';

test.each([
  ['<img src=x onerror=alert(1)>safe', 'safe'],
  ['a<style>b{}</style>c', 'ac'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['&lt;script&gt; &amp;amp; &#39;', "<script> &amp; '"],
  ['a <= b && c < d', 'a <= b && c < d'],
  ['  a  <br>  b ', 'a\nb'],
  ['bell\u0007 and tab\t.', 'bell  and tab .'],
])('%j reads as %j', (label, text) => {
  expect(labelText(label, 'plain')).toBe(text);
});

test.each([
  ['**stop** it', 'stop it'],
  ['_one_ and __two__', 'one and two'],
  ['`code`', 'code'],
  ['a_b_c 2 * 3 * 4', 'a_b_c 2 * 3 * 4'],
])('the Markdown %j reads as %j', (label, text) => {
  expect(labelText(label, 'markdown')).toBe(text);
});
