import { expect, test } from 'vitest';
import { problemsOf, read } from './read.ts';

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
