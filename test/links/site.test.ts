import { expect, test } from 'vitest';
import { checkSite } from '../../src/links/check-site.ts';
import { findings } from './site-findings.ts';
import { writeSite } from './write-site.ts';

test('a missing page is reported at its element', async () => {
  expect(await findings({ 'index.html': '<p>\n  <a href="/steps/">Steps</a>' })).toEqual([
    'index.html:2:3 site/no-broken-link The address ‘/steps/’ leads to ‘steps/’, which the site does not have. Correct the address, or add the page.',
  ]);
});

test('the range covers the start tag', async () => {
  const report = await checkSite(await writeSite({ 'index.html': '<p>\r\n<a href="/x">x</a>' }));
  expect(report.findings[0]?.range).toEqual({
    start: { line: 2, column: 1, offset: 5 },
    end: { line: 2, column: 14, offset: 18 },
  });
});

test('a folder, a folder without its slash, a file and a file without its ending all find a page', async () => {
  const links = ['a/', '/a', 'a/index.html', 'b', 'b.html', './b.html?query', 'a/#top'];
  const index = links.map((link) => `<a href="${link}">x</a>`).join('');
  expect(
    await findings({ 'index.html': index, 'a/index.html': '<a href="../b">b</a>', 'b.html': '' }),
  ).toEqual([]);
});

test('letter case counts, and the page that was meant is named', async () => {
  expect(await findings({ 'index.html': '<a href="Guide/">x</a>', 'guide/index.html': '' })).toEqual([
    'guide/index.html:1:1 site/no-orphan-page No other page links to ‘guide/index.html’. Link to it from where readers would look for it.',
    'index.html:1:1 site/no-broken-link The address ‘Guide/’ leads to ‘Guide/’, which the site does not have. Did you mean ‘guide/index.html’?',
  ]);
});

test('a missing anchor of another page and of the same page is reported', async () => {
  const files = {
    'index.html': '<h2 id="Steps"></h2><a href="#steps">x</a><a href="a/#two">y</a>',
    'a/index.html': '<h2 id="one"></h2>',
  };
  expect(await findings(files)).toEqual([
    'index.html:1:21 site/no-broken-anchor The address ‘#steps’ names the anchor ‘steps’, which ‘index.html’ does not have. Did you mean ‘#Steps’?',
    'index.html:1:43 site/no-broken-anchor The address ‘a/#two’ names the anchor ‘two’, which ‘a/index.html’ does not have. Name an anchor of that page.',
  ]);
});

test('two elements with one id are reported at the second', async () => {
  const report = await checkSite(await writeSite({ 'index.html': '<p id="a"></p>\n<p id="a"></p>' }));
  expect(report.findings).toMatchObject([
    {
      rule: 'site/no-duplicate-anchor',
      range: { start: { line: 2, column: 1 } },
      related: [{ path: 'index.html', range: { start: { line: 1, column: 1 } } }],
    },
  ]);
});

test('a page to which only itself links is an orphan; a redirect and the error page are not', async () => {
  const files = {
    'index.html': '<a href="linked/">x</a>',
    'linked/index.html': '<link rel="next" href="../alone/">',
    'alone/index.html': '<a href="#">x</a><a href="/alone/">y</a>',
    'moved/index.html': '<meta http-equiv="refresh" content="0; url=/linked/">',
    '404.html': '',
  };
  expect(await findings(files)).toEqual([
    'alone/index.html:1:1 site/no-orphan-page No other page links to ‘alone/index.html’. Link to it from where readers would look for it.',
  ]);
});

test('a page that names its source is reported there, at the line of the nearest element that has one', async () => {
  const page = [
    '<meta name="runproof:source" content="runbooks/x.md">',
    '<a href="one">1</a>',
    '<div data-line="12"><br><p><a href="two">2</a></p><p data-line="14"></p><a href="three">3</a></div>',
    '<a href="four" data-line="x">4</a>',
  ];
  const report = await checkSite(await writeSite({ 'index.html': page.join('\n') }));
  expect(
    report.findings.map(({ path, range, message }) => [path, range.start.line, message.split(' ')[2]]),
  ).toEqual([
    ['runbooks/x.md', 1, '‘four’'],
    ['runbooks/x.md', 1, '‘one’'],
    ['runbooks/x.md', 12, '‘three’'],
    ['runbooks/x.md', 12, '‘two’'],
  ]);
});

test('links to other hosts are returned with their text and place', async () => {
  const page = '<a href="https://grafana.example/d/1#x">Error\n <b>rate</b></a><a href="//b.example">b</a>';
  const report = await checkSite(await writeSite({ 'index.html': page }));
  expect(report).toMatchObject({
    findings: [],
    pages: 1,
    links: 2,
    external: [
      { url: 'https://grafana.example/d/1#x', path: 'index.html', text: 'Error rate' },
      { url: 'https://b.example/', path: 'index.html', text: 'b' },
    ],
  });
});

test('a folder that is not there is an error of the caller', async () => {
  await expect(checkSite('/nowhere/at/all')).rejects.toThrow('ENOENT');
});
