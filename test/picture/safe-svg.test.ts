import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { safePicture } from '../../src/picture/safe-picture.ts';
import { attacks, badLinks, svgWith } from './attacks.ts';

const pictureOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  safePicture(Buffer.from(text, encoding));

/** The picture as it is written again, and what is said of it. */
function rebuilt(text: string) {
  const picture = pictureOf(text);
  if (picture.type === 'refused') throw new Error(picture.reason);
  return { svg: picture.svg.trim(), dropped: picture.dropped.map(({ what, line }) => `${line} ${what}`) };
}

test.each(Object.entries(attacks))('of a picture with %s nothing is left that runs or loads', (_, text) => {
  const picture = pictureOf(text);
  if (picture.type === 'refused') return;
  expect(picture.svg).not.toMatch(/<!|<\?|script|\bon[a-z]+=|ran\b|import|foreignObject|attributeName|\\/i);
});

test.each(badLinks)('a link to ‘%s’ leads nowhere', (url) => {
  const { svg, dropped } = rebuilt(svgWith(`<a href='${url}'><text>x</text></a>`));
  expect(svg).toContain('<a><text>x</text></a>');
  expect(dropped.length).toBe(1);
});

test('what is dropped is told, with the line where it stands first', () => {
  const text = svgWith(
    '\n<script/>\n<script/>\n<style>\n.a{fill:red}\n@import "x";\n</style>\n<g onclick="x" style="fill:url(//x)"/>' +
      '<image href="https://evil.example/x.png"/><set/><g xml:base="x"/>',
  );
  expect(rebuilt(text).dropped).toEqual([
    ...['2 <script>', '6 @import', '8 onclick', '8 ‘url(//x)’', '8 the address ‘https://evil.example/x.png’'],
    ...['8 <set>', '8 xml:base'],
  ]);
});

test.each([
  ['has a document type of its own', `<!DOCTYPE svg [<!ENTITY x "y">]>${svgWith('&x;')}`],
  ['has a document type of its own', `<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">${svgWith('')}`],
  ['is no XML that a browser draws: undefined entity', svgWith('&nbsp;')],
  ['is no XML that a browser draws: unexpected close tag', svgWith('<g></a>')],
  ['is no SVG', '<svg/>'],
  ['is no SVG', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['is not UTF-8', '\xff'],
])('a picture that %s is refused', (reason, text) => {
  expect(pictureOf(text, 'latin1')).toMatchObject({
    type: 'refused',
    reason: expect.stringContaining(reason),
  });
});

test('a picture that is not UTF-8 is refused, with a mark or without', () => {
  const text = svgWith('<script>alert(1)</script>');
  for (const one of [`\ufeff${text}`, text])
    expect(pictureOf(one, 'utf16le')).toMatchObject({ type: 'refused', reason: 'is not UTF-8' });
});

test('plain drawings stay as drawing programs write them', () => {
  const inkscape =
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- x -->' +
    svgWith(
      '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>' +
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>' +
        '<style type="text/css">.a > b { fill: url(#b) }</style><g style="fill:url(&quot;#b&quot;)" aria-label="C:\\x"/>' +
        '<use xlink:href="#b"/><image href="data:image/png;base64,AA"/><a href="https://example.com/"/>',
      'viewBox="0 0 9 9"',
    );
  expect(rebuilt(inkscape)).toEqual({
    svg:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' +
      '<style type="text/css">.a &#62; b {fill:url(&#34;#b&#34;);}</style>' +
      '<g style="fill:url(&#34;#b&#34;);" aria-label="C:\\x"></g><use href="#b"></use>' +
      '<image href="data:image/png;base64,AA"></image><a href="https://example.com/"></a></svg>',
    dropped: [],
  });
  const map = readFileSync(new URL('../fixtures/site/shop/guides/img/map.svg', import.meta.url), 'utf8');
  expect(rebuilt(map).dropped).toEqual([]);
});

test('a picture in a picture is written again, too', () => {
  const inner = Buffer.from(svgWith('<script/><rect width="9"/>')).toString('base64');
  const { svg } = rebuilt(svgWith(`<image href="data:image/svg+xml;base64,${inner}"/>`));
  const [, data = ''] = /base64,([^"]*)/.exec(svg) ?? [];
  expect(Buffer.from(data, 'base64').toString()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9"></rect></svg>\n',
  );
});
