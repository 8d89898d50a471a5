import { expect, test } from 'vitest';
import { findingsIn } from './memory-handbook.ts';

test.each([
  ['<iframe src="https://x"></iframe>', '<iframe> with everything in it'],
  ['<svg><path d="M0"/></svg>', '<svg> with everything in it'],
  ['<title>\n', '<title> with everything in it'],
  ['x <svg><g><path/></g></svg> y', '<svg> with everything in it'],
  ['<p style="color: red">x</p>', '‘style’ of <p>'],
  ['<b ONCLICK="x()">x</b>', '‘onclick’ of <b>'],
  ['Delete <pod-name> first.', 'the tag <pod-name>'],
])('what the site drops is told: %s', async (html, what) => {
  const [finding = '', ...others] = await findingsIn('no-dropped-part', `${html}\n`);
  expect(others).toEqual([]);
  expect(finding).toMatch(`The site leaves out ${what}. `);
});

test.each([
  '<kbd class="key" id="k">x</kbd> <br> <!-- <script> --> `<pod>`',
  '<details open><summary>x</summary>\n\ny\n\n</details>',
  '```html\n<script></script>\n```',
])('what the site shows, or nobody would miss, is not: %s', async (html) => {
  expect(await findingsIn('no-dropped-part', `${html}\n`)).toEqual([]);
});
