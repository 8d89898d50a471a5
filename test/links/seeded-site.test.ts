import { expect, test } from 'vitest';
import { checkSite } from '../../src/links/check-site.ts';
import { writeSite } from './write-site.ts';

const pageCount = 60;
const pages = Array.from({ length: pageCount }, (_, number) => number);

/** Every page links to five others, by every way of writing an address. */
function goodLinks(number: number): string[] {
  const next = (step: number) => (number + step) % pageCount;
  return [
    `<a href="/p${next(1)}/">a</a>`,
    `<a href="../p${next(7)}/index.html#s3">b</a>`,
    `<a href="/p${next(13)}#s1">c</a>`,
    `<a href="#s2">d</a>`,
    `<img srcset="/logo.svg 1x, ../logo.svg 2x" src="/logo.svg">`,
  ];
}

/** On every third page a broken link, on every sixth a broken fragment. */
function badLinks(number: number): string[] {
  const links = [];
  if (number % 3 === 0) links.push(`<a href="../gone-${number}/">e</a>`);
  if (number % 6 === 1) links.push(`<a href="/p${(number * 11) % pageCount}/#lost-${number}">f</a>`);
  return links;
}

function pageText(number: number): string {
  const sections = [1, 2, 3].map((section) => `<h2 id="s${section}">Section</h2>`);
  return [...sections, ...goodLinks(number), ...badLinks(number)].join('\n');
}

test('of 60 pages exactly the 20 broken links and the 10 broken fragments are found', async () => {
  const files = Object.fromEntries(pages.map((number) => [`p${number}/index.html`, pageText(number)]));
  const folder = await writeSite({
    ...files,
    'index.html': '<a href="/p0/">start</a>',
    'logo.svg': '<svg/>',
  });
  const report = await checkSite(folder);
  const found = report.findings.map(({ path, rule, range }) => `${path}:${range.start.line} ${rule}`);
  const links = pages.filter((number) => number % 3 === 0);
  const fragments = pages.filter((number) => number % 6 === 1);
  expect([links.length, fragments.length]).toEqual([20, 10]);
  expect(found).toEqual(
    [
      ...links.map((number) => `p${number}/index.html:9 site/no-broken-link`),
      ...fragments.map((number) => `p${number}/index.html:9 site/no-broken-anchor`),
    ].sort(),
  );
  expect([report.pages, report.links]).toEqual([61, 1 + 60 * 7 + 30]);
});
