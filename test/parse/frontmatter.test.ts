import { expect, test } from 'vitest';
import { at, place, problemsOf, read } from './read.ts';

const text =
  '---\ntitle: Ä 😀\nservices:\n  - shop # the first\n  - "cart"\n---\n\n# Page\n\nOwner: nobody.\n';

test.each([
  ['Unix', '\n'],
  ['Windows', '\r\n'],
])('keys and values have their places in the file with line ends of %s', (_, end) => {
  const source = text.replaceAll('\n', end);
  const { frontmatter, data, frontmatterRange, bodyOffset } = read(source);
  if (!frontmatter) throw new Error('There is frontmatter');
  expect(data).toEqual({ title: 'Ä 😀', services: ['shop', 'cart'] });
  expect(at(source, frontmatter.rangeOf(['title']))).toBe('Ä 😀');
  expect(at(source, frontmatter.keyRangeOf(['services']))).toBe('services');
  expect(at(source, frontmatter.rangeOf(['services', 0]))).toBe('shop');
  expect(at(source, frontmatter.rangeOf(['services', 1]))).toBe('"cart"');
  expect(place(frontmatter.rangeOf(['services', 1]))).toBe('5:5');
  expect(source.slice(0, bodyOffset).endsWith('---')).toBe(true);
  expect(frontmatterRange.start).toEqual({ line: 1, column: 1, offset: 0 });
});

test('a document without frontmatter has none', () => {
  const { frontmatter, data, bodyOffset, problems } = read('# Page\n\n---\nowner: x\n---\n');
  expect({ frontmatter, data, bodyOffset, problems }).toEqual({
    ...{ frontmatter: undefined, data: {}, bodyOffset: 0 },
    problems: [],
  });
});

test('empty frontmatter says nothing, and nothing is wrong with it', () => {
  expect(problemsOf(read('---\n---\n\n# Page\n'))).toEqual([]);
  expect(problemsOf(read('---\n# later\n---\n\n# Page\n'))).toEqual([]);
});

test('frontmatter that nothing closes is a problem, a line on top is not', () => {
  expect(problemsOf(read('---\ntitle: A\n\n# Page\n'))).toEqual([
    '1:1 The frontmatter has no end. Put a line of --- after its last key.',
  ]);
  expect(problemsOf(read('---\n\nText: here.\n'))).toEqual([]);
});

test('frontmatter in TOML is a problem', () => {
  expect(problemsOf(read('+++\ntitle = "A"\n+++\n'))).toEqual([
    '1:1 The frontmatter is TOML. Write it as YAML between two lines of ---.',
  ]);
});

test('YAML that cannot be read is one problem at its place, and the body is still read', () => {
  const document = read('---\ntitle: A: B\nowner: ops\n---\n\n## Impact\n\nSlow.\n');
  expect(problemsOf(document)).toEqual([
    '2:8 The YAML cannot be read: Nested mappings are not allowed in compact mappings. Put quotes around text that holds a colon.',
  ]);
  expect(document.data).toEqual({});
  expect(document.sections.map(({ role }) => role)).toEqual(['impact']);
});

test('a wrong key takes nothing from the others', () => {
  const document = read('---\ntitle: A\nseverity: hot\nownr: ops\nalerts: [Down]\n---\n');
  expect(document.data).toEqual({ title: 'A', alerts: ['Down'] });
  expect(problemsOf(document)).toHaveLength(2);
});
