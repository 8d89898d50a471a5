import { expect, test } from 'vitest';
import { place, problemsOf, read } from './read.ts';

const path = 'runbooks/page.mdx';

test('MDX gives the same sections, steps and fields as Markdown', () => {
  const text = '## Steps\n\n1. Go to `a`.\n   **Expect:** ok\n\n## Verify\n\nLook.\n';
  const parts = (file: string) =>
    read(text, file).sections.map(({ heading, role, steps }) => ({
      heading: heading.text,
      role,
      steps: steps.map(({ title, fields }) => ({ title, fields })),
    }));
  expect(parts(path)).toEqual(parts('runbooks/page.md'));
});

test('expressions, imports and comments are no text', () => {
  const document = read("import A from './a.js'\n\n## Impact {1 + 1}\n\n{/* later */}\n", path);
  expect(document.problems).toEqual([]);
  expect(document.sections[0]).toMatchObject({ heading: { text: 'Impact', slug: 'impact' }, empty: true });
  expect(document.plainText).toBe('Impact');
});

test('MDX that cannot be read is a problem at its place and is read as Markdown', () => {
  const document = read('---\ntitle: A\n---\n\n## Impact\n\nUse <namespace> here.\n', path);
  expect(problemsOf(document)).toEqual([
    '7:5 The MDX cannot be read: Expected a closing tag for `<namespace>` (7:5) before the end of `paragraph`. Put < and { of plain text into code, or rename the file to .md.',
  ]);
  expect(document.data.title).toBe('A');
  expect(document.sections.map(({ role }) => role)).toEqual(['impact']);
});

test('an HTML comment in MDX is a problem that says how to write it', () => {
  expect(problemsOf(read('# A\n\n<!-- later -->\n', path))).toEqual([
    '3:1 The MDX cannot be read: Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`. Write comments as {/* … */}.',
  ]);
});

test('Markdown is never read as MDX', () => {
  expect(problemsOf(read('# A\n\nUse <namespace> and {x}.\n\n<!-- later -->\n'))).toEqual([]);
});

test('no hint of the parser is left over in a message', () => {
  expect(problemsOf(read('A <1 b.\n', path))).toEqual([
    '1:3 The MDX cannot be read: Unexpected character after `<`, expected a valid JSX tag. Put < and { of plain text into code, or rename the file to .md.',
  ]);
});

test('components and the names that a document defines are found', () => {
  const text = [
    "import A, { B as C } from './a.js'",
    '',
    'export const D = () => null',
    '',
    '<Callout type="note" {...C}>x <D.E n={1} /></Callout>',
    '',
    '<div><Tab\n  label="One" /></div>',
    '',
  ].join('\n');
  const { components, definedNames } = read(text, path);
  expect([...definedNames]).toEqual(['A', 'C', 'D']);
  expect(components.map(({ name, range, isComplete }) => [name, place(range), isComplete])).toEqual([
    ['Callout', '5:1', false],
    ['D.E', '5:31', true],
    ['Tab', '7:6', true],
  ]);
  expect(components.map(({ attributes }) => attributes.map(({ name, value }) => [name, value]))).toEqual([
    [['type', 'note']],
    [['n', '1']],
    [['label', 'One']],
  ]);
});

test.each([
  ['an attribute of an element', 'Text.\n\n<b title={now()}>x</b>\n'],
  ['attributes of an element as an expression', 'Text.\n\n<b {...all()}>x</b>\n'],
  ['an attribute of a part of something', 'Text.\n\n<this.part title={now()} />\n'],
  ['an attribute of an element with a prefix', 'Text.\n\n<a:b title={now()} />\n'],
])('%s is code', (_, text) => {
  const { mdxCode } = read(text, 'runbooks/page.mdx');
  expect(mdxCode.map(({ what, range }) => `${range.start.line} ${what}`)).toEqual(['3 expression']);
});

test('attributes of an element that are plain values are no code', () => {
  expect(read('<img src="a.png" width={3} hidden />\n', 'runbooks/page.mdx').mdxCode).toEqual([]);
});
