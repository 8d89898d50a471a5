import { expect, test } from 'vitest';
import { applyFixes } from '../../src/finding/apply-fixes.ts';
import { type Files, lintFiles } from './memory-handbook.ts';

const path = 'runbooks/page.md';
const others: Files = { 'runbooks/checkout.md': '## Steps\n', 'runbooks/a (b).md': '# A\n' };

/** The page after all fixes of one rule, and whether each of them is safe. */
async function fixed(rule: string, text: string): Promise<[text: string, ...safe: boolean[]]> {
  const findings = await lintFiles({ ...others, [path]: text }, { only: [rule] });
  expect(findings.length).toBeGreaterThan(0);
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  return [applyFixes(text, fixes).text, ...fixes.map(({ safe }) => safe)];
}

test.each([
  ['a key that is there already', 'no-unknown-key', '---\ntitle: A\ntitel: B\n---\n'],
  ['a fence with attributes', 'require-fence-language', '```{.bash}\nls\n```\n'],
  ['an address with an escape', 'no-broken-anchor', '[a](#ste\\_ps)\n\n## Steps\n'],
  ['a link to a folder', 'no-broken-link', '[a](../runbooks/)\n'],
  ['an address whose words stand in the title', 'no-broken-link', '[c](chekout\\.md "chekout.md")\n'],
  [
    'an address whose words stand in the label',
    'no-broken-link',
    '[chekout.md]\n\n[chekout.md]: chekout\\.md\n',
  ],
  ['a title that looks like an address', 'no-broken-link', '[c](chekout.md "](chekout.md")\n'],
  ['a picture that is near a document', 'no-broken-image', '![c](chekout.md)\n'],
  ['a value in a block', 'require-valid-data', '---\nseverity: |-\n  hihg\n---\n'],
])('%s gets no fix', async (_, rule, text) => {
  expect(await fixed(rule, text)).toEqual([text]);
});

test('of two keys that are near the same one only the first is renamed', async () => {
  expect(await fixed('no-unknown-key', '---\ntitel: A\ntitlle: B\n---\n')).toEqual([
    '---\ntitle: A\ntitlle: B\n---\n',
    false,
  ]);
});

test.each([
  ['no-unknown-key', '---\nTITLE: A\n---\n', '---\ntitle: A\n---\n', true],
  ['no-unknown-key', '---\n"titel": A\n---\n', '---\n"title": A\n---\n', false],
  ['require-valid-data', '---\nseverity: HIGH\n---\n', '---\nseverity: high\n---\n', true],
  ['no-broken-link', '[c](../Runbooks/Checkout.md?x#y)\n', '[c](checkout.md?x#y)\n', true],
  ['no-broken-link', '[c](/runbooks/chekout.md)\n', '[c](/runbooks/checkout.md)\n', false],
  ['no-broken-link', '[c][c]\n\n[c]: chekout.md\n', '[c][c]\n\n[c]: checkout.md\n', false],
  ['no-broken-link', '[c]( <chekout.md> "t" )\n', '[c]( <checkout.md> "t" )\n', false],
  ['no-broken-link', '[c]: chekout.md (t)\n', '[c]: checkout.md (t)\n', false],
  ['no-broken-link', '<a href=chekout.md>c</a>\n', '<a href=checkout.md>c</a>\n', false],
  ['no-broken-link', '<a href="chekout.md">c</a>\n', '<a href="checkout.md">c</a>\n', false],
  ['no-broken-link', '[c](a%20(c).md)\n', '[c](a%20%28b%29.md)\n', false],
  ['no-broken-anchor', '[c](checkout.md#Steps)\n', '[c](checkout.md#steps)\n', true],
  ['no-broken-anchor', '[#steps](checkout#steeps)\n', '[#steps](checkout#steps)\n', false],
  ['no-unknown-variable', v('NS'), v('ns'), false],
  ['require-fence-language', '~~~~  \nls\n~~~~\n', '~~~~text  \nls\n~~~~\n', false],
  [
    'require-fence-language',
    '- > ```\r\n  > $ ls\r\n  > ```\r\n',
    '- > ```bash\r\n  > $ ls\r\n  > ```\r\n',
    false,
  ],
])('%s makes of %j %j', async (rule, text, after, safe) => {
  expect(await fixed(rule, text)).toEqual([after, safe]);
});

function v(name: string): string {
  return `---\nvariables: { ns: { default: shop } }\n---\n\n\`\`\`bash\nls $\{${name}}\n\`\`\`\n`;
}
