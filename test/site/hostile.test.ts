import { expect, test } from 'vitest';
import { bodyOf, bodyOfText } from './bodies.ts';

const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="vbscript:MsgBox(1)">x</a>',
  '[x](VBScript:MsgBox(1))',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<style>body{display:none}</style>',
  '<div style="position:fixed" onclick="alert(1)" class="top">x</div>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<form action="https://evil.example"><input name=q></form>',
  '<object data="x"></object><embed src="x">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<!--><script>alert(1)</script>-->',
  '<details open ontoggle=alert(1)>x</details>',
];

const dangerous =
  /<(script|style|iframe|object|embed|base|meta|form|svg|math|noscript)\b|\son\w+\s*=|(java|vb)script:|style\s*=|class="top"|<!--/i;

test.each(attacks)('nothing that runs gets through: %s', async (html) => {
  expect(await bodyOfText(`Before.\n\n${html}\n\nAfter ${html} it.\n`)).not.toMatch(dangerous);
});

test.each([
  '" tabindex=0 autofocus onfocus=alert(1) x=" <b title="&#xE000;0&#xE001;">x</b>',
  '<div title="\n\n" onmouseover=alert(12) class=top z="\n\n<p title="">',
  '<a title="\n\n[x](y.md)\n\n" onclick=alert(1)>',
  '<b title=\'\n\n" onclick=alert(1) x="\n\n\'>',
])('a tag that is left open takes nothing of the page into its attributes: %s', async (html) => {
  const body = await bodyOfText(`Before.\n\n${html}\n\nAfter.\n`);
  const tags = [...body.matchAll(/<[a-z][^<>]*>/g)].map(([tag]) => tag);
  expect(tags.filter((tag) => /onmouseover|onfocus|onclick|class="?top/.test(tag))).toEqual([]);
  expect(body).toContain('Before.');
});

test('what MDX has as elements is reduced in the same way', async () => {
  const text = [
    '<div style={{ color: "red" }} onClick="alert(1)" className="top">kept</div>',
    '<script>alert(1)</script>',
    '<iframe src="https://evil.example" />',
    '<a href="javascript:alert(1)">link</a>',
    '<img src="https://evil.example/x.png" onError="alert(1)" />',
  ].join('\n\n');
  const body = await bodyOf({ 'runbooks/a.mdx': text }, 'runbooks/a.mdx');
  expect(body).toContain('kept');
  expect(body).not.toMatch(dangerous);
});

test('HTML that closes what it did not open leaves the page whole', async () => {
  const body = await bodyOfText('## Steps\n\n</section></div></main>\n\nText.\n\n<div><b>\n');
  expect(body.match(/<section/g)).toHaveLength(1);
  expect(body.match(/<\/section>/g)).toHaveLength(1);
  expect(body).toContain('<div><b>');
  expect(body).toContain('</b></div>');
  expect(body).not.toContain('</main>');
});

test('Markdown inside a disclosure stays inside it', async () => {
  const body = await bodyOfText('<details>\n<summary>More</summary>\n\nSome **text**.\n\n</details>\n');
  expect(body).toMatch(
    /<details>\n<summary>More<\/summary>\s*<p>Some <strong>text<\/strong>\.<\/p>\s*<\/details>/,
  );
});

test('private characters in the text cannot bring other HTML along', async () => {
  const body = await bodyOfText('<b>\uE0000\uE001</b> [x](https://example.com/) \uE0000\uE001\n');
  expect(body.match(/<a /g)).toHaveLength(1);
});

test('comments do not reach the page', async () => {
  expect(await bodyOfText('Text.\n\n<!-- runproof-disable secret -->\n')).not.toContain('secret');
});

test('frontmatter reaches attributes only as text', async () => {
  const body = await bodyOfText(
    '---\nvariables: { x: { default: "\\"><script>1</script>" } }\n---\n\n`${x}`\n',
  );
  expect(body).not.toContain('<script');
});

test('a quote in a value of an attribute does not end it', async () => {
  const body = await bodyOfText(`<b title='" onmouseover="alert(1)'>x</b> [y](https://x.example/ '" z="')\n`);
  expect(body).toContain('<b title="&#34; onmouseover=&#34;alert(1)">x</b>');
  expect(body).toContain('title="&#34; z=&#34;"');
});

test('what stands in a dropped element goes with it, also behind one within it', async () => {
  const body = await bodyOfText('<svg><style>a</style><b>inside</b></svg> after\n');
  expect(body).not.toContain('inside');
  expect(body).toContain('after');
});

test('HTML of a writer has no second first heading, and closes what can be closed', async () => {
  const body = await bodyOfText('<h1>Own</h1>\n\n<p>a<br>b<wbr>c<hr></p>\n');
  expect(body).toContain('<h2>Own</h2>');
  expect(body).not.toMatch(/<\/?h1|<\/(br|wbr|hr)>/);
});
