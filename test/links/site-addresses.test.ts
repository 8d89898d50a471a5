import { expect, test } from 'vitest';
import { checkSite } from '../../src/links/check-site.ts';
import { findings, rulesOf } from './site-findings.ts';
import { writeSite } from './write-site.ts';

test.each(['#é', '#%C3%A9', '#95%', '#95%25', '#old', '#', '#TOP', '#:~:text=steps', '#é:~:text=x'])(
  'the fragment %s is found',
  async (href) => {
    const anchors = '<p id="é"><p id="95%"><a name="old"></a>';
    expect(await rulesOf(`${anchors}<a href="${href}">x</a>`)).toEqual([]);
  },
);

test('a malformed escape is a finding, and the rest of the site is still checked', async () => {
  expect(
    await findings({ 'index.html': '<a href="/95%/">x</a><a href="//[/">y</a><a href="/gone">z</a>' }),
  ).toEqual([
    'index.html:1:1 site/no-broken-link The address ‘/95%/’ has a percent sign that begins no escape. Write ‘%25’ for a percent sign.',
    'index.html:1:22 site/no-broken-link The address ‘//[/’ is not a URL. Correct its host or port.',
    'index.html:1:42 site/no-broken-link The address ‘/gone’ leads to ‘gone’, which the site does not have. Correct the address, or add the page.',
  ]);
});

test('an escaped name finds its file', async () => {
  expect(
    await findings({ 'index.html': '<a href="/two%20words/95%25/">x</a>', 'two words/95%/index.html': '' }),
  ).toEqual([]);
});

test.each([
  '<a href="javascript:alert(1)">x</a>',
  '<a href="VBScript:MsgBox(1)">x</a>',
  '<a href=" java&#10;script:alert(1)">x</a>',
  '<a href="FILE:///etc/passwd">x</a>',
  '<iframe src="data:text/html,<script>1</script>"></iframe>',
  '<svg><a xlink:href="javascript:1"></a></svg>',
  '<meta http-equiv="refresh" content="0; url=javascript:1">',
])('%s is unsafe', async (html) => {
  expect(await rulesOf(html)).toEqual(['error site/no-unsafe-url']);
});

test.each([
  '<img src="https://cdn.example/a.png">',
  '<script src="//cdn.example/a.js"></script>',
  '<link rel="stylesheet" href="https://cdn.example/a.css">',
  '<link rel="preconnect" href="https://cdn.example">',
  '<iframe src="https://video.example/1"></iframe>',
  '<video poster="https://cdn.example/a.png"></video>',
  '<img srcset="https://cdn.example/a.png 2x">',
])('%s asks another host', async (html) => {
  expect(await rulesOf(html)).toEqual(['warning site/no-other-host']);
});

test.each([
  '<area href="gone">',
  '<audio src="gone"></audio>',
  '<embed src="gone">',
  '<iframe src="gone"></iframe>',
  '<img src="gone">',
  '<img srcset="data:image/png;base64,AAAA 1x, gone 2x">',
  '<input type="image" src="gone">',
  '<link rel="icon" href="gone">',
  '<link rel="next" href="gone">',
  '<link rel="preload" as="image" imagesrcset="gone 1x">',
  '<meta http-equiv="Refresh" content="3;URL=\'gone\'">',
  '<object data="gone"></object>',
  '<picture><source srcset="gone"></picture>',
  '<script src="gone"></script>',
  '<svg><a href="gone"></a></svg>',
  '<svg><image xlink:href="gone"/></svg>',
  '<svg><use href="gone#icon"/></svg>',
  '<track src="gone">',
  '<video src="gone"></video>',
  '<video poster="gone"></video>',
])('%s is looked up', async (html) => {
  expect(await rulesOf(html)).toEqual(['error site/no-broken-link']);
});

test.each([
  '<!-- <a href="gone">x</a> -->',
  '<script>const html = `<a href="gone">`;</script>',
  '<template><a href="gone" id="a"></a><b id="a"></b></template>',
  '<a href="mailto:a@b.example">x</a><a href="tel:1">y</a><a href="slack://channel">z</a>',
  '<img src=""><img src="data:image/png;base64,AAAA"><a name="x">y</a>',
])('%s holds nothing to look up', async (html) => {
  expect(await rulesOf(html)).toEqual([]);
});

test('a srcset of several images is read one by one', async () => {
  const report = await checkSite(
    await writeSite({ 'index.html': '<img srcset="a.png, b.png 2x,c.png 3x">', 'b.png': '' }),
  );
  expect(report.findings.map(({ message }) => message.slice(0, 27))).toEqual([
    'The address ‘a.png’ leads t',
    'The address ‘c.png’ leads t',
  ]);
});

test('links of the site must stay under its base', async () => {
  const index = '<a href="/docs">a</a><a href="/docs/a/">b</a><a href="/a/">c</a><a href="../x">d</a>';
  expect(await findings({ 'index.html': index, 'a/index.html': '' }, { base: '/docs' })).toEqual([
    'index.html:1:46 site/no-broken-link The address ‘/a/’ leaves the site, which stands under ‘/docs/’. Begin the address with that path.',
    'index.html:1:65 site/no-broken-link The address ‘../x’ leaves the site, which stands under ‘/docs/’. Begin the address with that path.',
  ]);
});

test('absolute links to the site’s own address are its own', async () => {
  const index =
    '<a href="https://rb.example/docs/gone/">x</a><link rel="canonical" href="https://rb.example/docs/">';
  expect(await findings({ 'index.html': index }, { base: 'https://rb.example/docs/' })).toEqual([
    'index.html:1:1 site/no-broken-link The address ‘https://rb.example/docs/gone/’ leads to ‘gone/’, which the site does not have. Correct the address, or add the page.',
  ]);
});

test('relative addresses start from the base element', async () => {
  const page = '<base href="/a/"><a href="b">x</a><a href="c">y</a>';
  expect(await findings({ 'index.html': page, 'a/b.html': '' })).toEqual([
    'index.html:1:35 site/no-broken-link The address ‘c’ leads to ‘a/c’, which the site does not have. Correct the address, or add the page.',
  ]);
});
