import { expect, test } from 'vitest';
import { at, place, read } from './read.ts';

/** Each link as `type url (text)`. */
function linksIn(text: string, path?: string): string[] {
  return read(text, path).links.map((link) => `${link.type} ${link.url} (${link.text})`);
}

test('links, pictures and definitions are found', () => {
  const text = 'See [a *b*](x.md "T") and ![c](d.png), [e][f], <https://g.example>.\n\n[f]: ../h.md\n';
  expect(linksIn(text)).toEqual([
    'link x.md (a b)',
    'image d.png (c)',
    'link https://g.example (https://g.example)',
    'link ../h.md (f)',
  ]);
});

test('a bare address is a link, one in code is none', () => {
  expect(linksIn('Go to https://a.example/b. Not `https://c.example`.\n')).toEqual([
    'link https://a.example/b (https://a.example/b)',
  ]);
});

test('every link and picture of HTML is found, however its tag is written', () => {
  const text = [
    '<p>',
    '<a id="x" href="a.md">A</a> <A HREF=b.md>B</A>',
    '<img alt="1 > 0"',
    "     src='c.png'>",
    '</p>',
    '',
    'And <a class="y" href="d.md">D</a>.',
    '',
  ].join('\n');
  expect(linksIn(text).map((link) => link.replace(/ \(.*/s, ''))).toEqual([
    'link a.md',
    'link b.md',
    'image c.png',
    'link d.md',
  ]);
});

/** Each link as `line:column text at its place`. */
function placesIn(text: string, path?: string): string[] {
  return read(text, path).links.map(({ range }) => `${place(range)} ${at(text, range)}`);
}

test('a link of HTML stands where its address does, in whatever it is nested', () => {
  const text = [
    ...['# A', '', '<div>', '<p>x</p>', '', '<p>', '  <a class="x"', '     href="a.md">A</a>', '</p>', ''],
    ...['> <p>', '> > <img src=b.png>', '', '1. x', '', '   <div>', '     <a href="c.md">C</a>', '   </div>'],
    ...['', 'See <a id="d"', 'href="d.md">D</a>.', ''],
  ];
  const places = ['8:6 href="a.md"', '12:10 src=b.png', '17:9 href="c.md"', '21:1 href="d.md"'];
  expect(placesIn(text.join('\n'))).toEqual(places);
  expect(placesIn(text.join('\r\n'))).toEqual(places);
});

test('a link of a component stands where its address does', () => {
  const text =
    'A <Go hrefs={1} {...{ href: 1 }}\n  href="a.md" to=\'b.md\' />.\n\n<Shot alt="src" wide src="c.png" />\n';
  expect(placesIn(text, 'runbooks/page.mdx')).toEqual([
    '2:3 href="a.md"',
    "2:15 to='b.md'",
    '4:22 src="c.png"',
  ]);
});

test('entities in an address of HTML and of a component are decoded', () => {
  const text = '<a href="a&amp;b.txt">x</a>\n';
  expect(linksIn(text)).toEqual(['link a&b.txt ()']);
  expect(linksIn(text, 'runbooks/page.mdx')).toEqual(['link a&b.txt (x)']);
});

test('HTML in comments and code holds no links', () => {
  expect(linksIn('<!-- <a href="x.md">x</a> -->\n\n`<a href="y.md">`\n')).toEqual([]);
});

test('components link with href and to, and show with src', () => {
  const text = '<Card href="a.md" title="T" />\n\nSee <Go to="b.md">b</Go>.\n\n<Shot src="c.png" />\n';
  expect(linksIn(text, 'runbooks/page.mdx')).toEqual([
    'link a.md ()',
    'link b.md (b)',
    'image c.png (c.png)',
  ]);
});

test('escapes and entities in an address are read as Markdown reads them', () => {
  expect(linksIn('[a](b\\_c.md) [d](e&amp;f.md) [g](<h i.md>)\n')).toEqual([
    'link b_c.md (a)',
    'link e&f.md (d)',
    'link h i.md (g)',
  ]);
});

test('a link in a table stands at its own place', () => {
  const text = '| a | b |\n| - | - |\n| 😀 | [c](d.md) |\n';
  const [link] = read(text).links;
  expect(link && at(text, link.range)).toBe('[c](d.md)');
});
