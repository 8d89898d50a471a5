import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { svgProblem } from '../../src/site/svg-safety.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const problemOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  svgProblem(Buffer.from(text, encoding));

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script with a prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
  ['a script of XHTML', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
  [
    'a script in the data of a drawing program',
    svg(
      '<r:x xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:y xmlns:r="http://www.w3.org/1999/xhtml"/></r:x>',
    ),
  ],
  ['HTML', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>')],
  ['a script in what HTML would take for text', svg('<title><script/></title>')],
  ['an event', svg('', 'onload="alert(1)"')],
  ['an event with a prefix', svg('<g x:onclick="alert(1)"/>')],
  ['an address with an escape', svg('<a href="java&#115;cript:alert(1)"/>')],
  ['an address with white space', svg('<a xlink:href=" java&#10;script:alert(1)"/>')],
  ['a picture of another host', svg('<image href="https://evil.example/x.png"/>')],
  ['a picture of another host without a scheme', svg('<image href="//evil.example/x.png"/>')],
  ['a picture in a picture', svg('<use href="data:image/svg+xml;base64,AA"/>')],
  ['an animation of an address', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
  ['another start of its addresses', svg('<a href="x" xml:base="javascript:alert(1)//"/>')],
  ['a style that loads', svg('<style>@import "https://evil.example/x.css";</style>')],
  ['a style that loads, as data', svg('<style><![CDATA[a{fill:url(https://evil.example)}]]></style>')],
  ['a style that hides what it does', svg('<style>@\\69mport "x";</style>')],
  ['a paint of another host', svg('<rect fill="url(https://evil.example/x#a)"/>')],
  ['an entity', `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${svg('&x;')}`],
  ['a style sheet', `<?xml-stylesheet href="data:text/xsl,x"?>${svg('')}`],
  ['another encoding', `<?xml version="1.0" encoding="utf-7"?>${svg('')}`],
])('a picture with %s is refused', (_, text) => {
  expect(problemOf(text)).toMatch(/^The picture .+\. \S.+\.$/s);
});

test('a picture that is not UTF-8 is refused, with a mark or without', () => {
  const text = svg('<script>alert(1)</script>');
  const message = 'The picture is not UTF-8. Save it as UTF-8.';
  expect(problemOf(`\ufeff${text}`, 'utf16le')).toBe(message);
  expect(problemOf(text, 'utf16le')).toBe(message);
});

test('plain drawings pass, as drawing programs write them', () => {
  const inkscape =
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">' +
    svg(
      '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>' +
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>' +
        '<style>.a { fill: url(#b) }</style><g style="fill:url(&quot;#b&quot;)" aria-label="C:\\x"/>' +
        '<use xlink:href="#b"/><image href="data:image/png;base64,AA"/><a href="https://example.com/"/>',
    );
  const map = readFileSync(new URL('../fixtures/site/shop/guides/img/map.svg', import.meta.url), 'utf8');
  expect([inkscape, map].map((text) => problemOf(text))).toEqual([undefined, undefined]);
});
