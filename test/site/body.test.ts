import { expect, test } from 'vitest';
import { bodyOf, bodyOfText } from './bodies.ts';

test('declared variables show their value, others stay for the shell', async () => {
  const text =
    '---\nvariables: { ns: { default: shop }, pod: {} }\n---\n\n```bash\nkubectl -n ${ns} logs ${pod} ${HOME}\n```\n';
  const body = await bodyOfText(text);
  expect(body).toContain('<var data-name="ns">shop</var>');
  expect(body).toContain('<var data-name="pod" class="unfilled">${pod}</var>');
  expect(body.replace(/<[^>]*>/g, '')).toContain('kubectl -n shop logs ${pod} ${HOME}');
});

test('a variable in inline code is filled in too, and its value is text', async () => {
  const body = await bodyOfText('---\nvariables: { x: { default: "<b>&" } }\n---\n\nRun `echo ${x}`.\n');
  expect(body).toContain('<code>echo <var data-name="x">&#60;b&#62;&#38;</var></code>');
});

test('a session is copied without its prompts and output', async () => {
  const body = await bodyOfText('```console\n$ oc get pods\nNAME READY\n$ oc whoami\n```\n');
  expect(body).toContain('data-copy="oc get pods\noc whoami"');
});

test('code is coloured by classes, never by styles', async () => {
  const body = await bodyOfText('```bash\necho "hi" # why\n```\n');
  expect(body).toMatch(/class="k-string"/);
  expect(body).toMatch(/class="k-comment"/);
  expect(body).not.toContain('style=');
});

test('code in an unknown language is shown as it is', async () => {
  expect(await bodyOfText('```nosuch\na < b\n```\n')).toContain('<code>a &#60; b</code>');
});

test('links lead to pages of the site, and one that leads nowhere is no link', async () => {
  const files = { 'guides/how.md': '## Roles\n', 'runproof.yaml': 'site: { base: /docs/ }\n' };
  const text =
    '[a](../guides/how.md#roles) [b](missing.md) [c](#here) [d](https://example.com/) [e](javascript:alert(1))\n\n## Here\n';
  const body = await bodyOfText(text, files);
  expect(body).toContain('<a href="/docs/guides/how/#roles">a</a>');
  expect(body).toContain('<span class="dead-link">b</span>');
  expect(body).toContain('<a href="#here">c</a>');
  expect(body).toContain('<a href="https://example.com/">d</a>');
  expect(body).toContain('<span class="dead-link">e</span>');
});

test('pictures of the handbook are shown, those of other hosts are links', async () => {
  const body = await bodyOfText('![a](a.png) ![b](https://example.com/b.png) ![c](page.html)\n', {
    'runbooks/a.png': '',
    'runbooks/page.html': '',
  });
  expect(body).toContain('<img src="/files/runbooks/a.png" alt="a" loading="lazy">');
  expect(body).toContain('<a href="https://example.com/b.png">Picture: b</a>');
  expect(body).toContain('<span class="dead-link">Picture: c</span>');
});

test('a flowchart is drawn, another diagram is shown as its source', async () => {
  const drawn = await bodyOfText('```mermaid\nflowchart LR\n  a --> b\n```\n');
  const source = await bodyOfText('```mermaid\npie title Pets\n  "Dogs" : 3\n```\n');
  expect(drawn).toContain('<svg class="diagram"');
  expect(source).toContain('shown as its Mermaid source');
  expect(source).toContain('pie title Pets');
});

test('components become plain elements', async () => {
  const text = [
    '<Callout type="warning" title="Careful">Text.</Callout>',
    '<Decision question="Which?">\n  <Choice label="One" to="#one">First.</Choice>\n</Decision>',
    '<Tabs>\n  <Tab label="A">a</Tab>\n</Tabs>',
    '<Unknown>kept</Unknown>',
    '## One',
  ].join('\n\n');
  const body = await bodyOf({ 'runbooks/a.mdx': text }, 'runbooks/a.mdx');
  expect(body).toContain(
    '<div class="callout callout-warning" role="note"><p class="callout-title">Warning: Careful</p>',
  );
  expect(body).toContain('<li class="choice"><a href="#one">One</a>');
  expect(body).toContain('<div class="tab" data-tab="A"><p class="tab-label">A</p>');
  expect(body).toContain('kept');
});

test('the alignment of a column is no inline style', async () => {
  const body = await bodyOfText('| a |\n|--:|\n| 1 |\n');
  expect(body).toContain('<th data-align="right">a</th>');
});
