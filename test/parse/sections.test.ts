import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/parse/config.ts';
import { at, read } from './read.ts';

test('a section reaches to the next heading of its depth or above', () => {
  const text = '# Page\n\n## Impact\n\nSlow.\n\n### Who\n\nAll.\n\n## Steps\n\nGo.\n';
  const parts = read(text).sections.map(({ heading, range }) => [heading.text, at(text, range)]);
  expect(parts).toEqual([
    ['Impact', '## Impact\n\nSlow.\n\n### Who\n\nAll.\n\n'],
    ['Who', '### Who\n\nAll.\n\n'],
    ['Steps', '## Steps\n\nGo.\n'],
  ]);
});

test('a heading gives its section a role by its text, without case, number and marks', () => {
  const text = '## 1. Meaning\n\n## IMPACT:\n\n## Mitigation\n\n## Verify\n\n## Weather\n';
  expect(read(text).sections.map(({ heading, role }) => [heading.text, role])).toEqual([
    ['1. Meaning', 'summary'],
    ['IMPACT:', 'impact'],
    ['Mitigation', 'steps'],
    ['Verify', 'verification'],
    ['Weather', undefined],
  ]);
});

test('a heading inside a section with a role has none of its own', () => {
  const text = '## Steps\n\n### Verify\n\nLook.\n\n## Verify\n\nLook.\n';
  expect(read(text).sections.map(({ role }) => role)).toEqual(['steps', undefined, 'verification']);
});

test('a heading inside a section without a role has its own', () => {
  expect(read('## Part\n\n### Impact\n\nAll.\n').sections.map(({ role }) => role)).toEqual([
    undefined,
    'impact',
  ]);
});

test('the headings of the config win over the built-in ones', () => {
  const sections = { runbook: { headings: { diagnosis: ['Weather', 'Steps'] } } };
  const document = read('## Steps\n\n## weather\n', 'runbooks/page.md', { ...defaultConfig, sections });
  expect(document.sections.map(({ role }) => role)).toEqual(['diagnosis', 'diagnosis']);
});

test('headings in quotations, lists and components open no section', () => {
  const text = '## Steps\n\n> ## Quoted\n\n- ## Item\n\nEnd.\n';
  const document = read(text);
  expect(document.headings.map((heading) => heading.text)).toEqual(['Steps', 'Quoted', 'Item']);
  expect(document.sections.map((section) => section.heading.text)).toEqual(['Steps']);
});

test.each([
  ['nothing', '', true],
  ['a comment', '<!-- later -->', true],
  ['a line', '---', true],
  ['a deeper heading', '### More', true],
  ['a link definition', '[a]: https://example.org', true],
  ['text', 'Slow.', false],
  ['a fence', '```bash\nls\n```', false],
  ['a picture', '![](a.png)', false],
  ['a picture in HTML', '<img src="a.png">', false],
  ['a list', '- a', false],
  ['a table', '| a |\n| - |\n| b |', false],
])('a section with %s under it is empty: %s', (_, content, empty) => {
  expect(read(`## Impact\n\n${content}\n`).sections[0]?.empty).toBe(empty);
});

test('the only heading of depth 1 is the title when it comes first', () => {
  const title = (text: string) => read(text).titleHeading?.text;
  expect(title('# Page\n\n## Impact\n')).toBe('Page');
  expect(title('# One\n\n# Two\n')).toBeUndefined();
  expect(title('## Impact\n\n# Late\n')).toBeUndefined();
});

test('the title is that of the frontmatter, else the first heading, else the file’s name', () => {
  expect(read('---\ntitle: Given\n---\n# Page\n').title).toBe('Given');
  expect(read('# Page\n').title).toBe('Page');
  expect(read('# One\n\n# Two\n').title).toBe('One');
  expect(read('Text.\n', 'runbooks/shop/checkout-down.md').title).toBe('checkout-down');
});

test('pages whose sections have depth 1 keep all of them', () => {
  const text = '# Meaning\n\nA.\n\n# Impact\n\nB.\n\n# Mitigation\n\n## First\n\nGo.\n';
  expect(read(text).sections.map(({ role }) => role)).toEqual(['summary', 'impact', 'steps', undefined]);
});

test('the text of a document holds that of all its sections, without comments', () => {
  const document = read('## Impact\n\nSlow <!-- not this --> now.\n\n### Who\n\n**All** of `us`.\n');
  expect(document.plainText).toBe('Impact\nSlow  now.\nWho\nAll of us.');
});

test('the kind in the frontmatter wins over that of the folder', () => {
  expect(read('---\nkind: guide\n---\n').kind).toBe('guide');
  expect(read('---\nkind: poem\n---\n').kind).toBe('runbook');
});
