import { expect, test } from 'vitest';
import { parseEntry } from '../../src/parse/entry.ts';
import type { Comment } from '../../src/parse/model.ts';
import { at, read } from './read.ts';

/** Each comment as its line, its text, and what stands at its range. */
function shown(text: string, comments: readonly Comment[]): [number, string, string][] {
  return comments.map(({ text: says, range }) => [range.start.line, says, at(text, range)]);
}

const commentsIn = (text: string, path = 'runbooks/page.md') => shown(text, read(text, path).comments);

test('comments of HTML are found in blocks, in lines, and within each other’s lines', () => {
  const text = `# A

<!-- one -->

Text <!-- two --> and <!--three--> more.

- > <!-- four
  > goes on -->

<div><!-- five --></div>
`;
  expect(commentsIn(text)).toEqual([
    [3, 'one', '<!-- one -->'],
    [5, 'two', '<!-- two -->'],
    [5, 'three', '<!--three-->'],
    [7, 'four\ngoes on', '<!-- four\n  > goes on -->'],
    [10, 'five', '<!-- five -->'],
  ]);
});

test('comments of MDX are found with their braces', () => {
  const text =
    '{/* one */}\n\nText {/* two */} more {/* a */ /* b */}.\n\n<Callout>{/* three */}</Callout>\n\n{}\n';
  expect(commentsIn(text, 'runbooks/page.mdx')).toEqual([
    [1, 'one', '{/* one */}'],
    [3, 'two', '{/* two */}'],
    [3, 'a\nb', '{/* a */ /* b */}'],
    [5, 'three', '{/* three */}'],
  ]);
});

test.each([
  ['a fence', 'page.md', '```html\n<!-- a -->\n```\n'],
  ['indented code', 'page.md', '    <!-- a -->\n'],
  ['inline code', 'page.md', 'Use `<!-- a -->` here.\n'],
  ['a script', 'page.md', '<script>\n"<!-- a -->"\n</script>\n'],
  ['a fence of MDX', 'page.mdx', '```js\n{/* a */}\n```\n\n`{/* a */}`\n'],
  ['an expression of MDX', 'page.mdx', '{"/* a */"}\n'],
  ['an attribute', 'page.md', '<a title="<!-- a -->">b</a>\n'],
  ['a text of YAML', 'page.md', '---\ntitle: "A # b"\ndescription: |\n  # c\n---\n'],
])('%s holds no comment', (_, path, text) => {
  expect(commentsIn(text, `runbooks/${path}`)).toEqual([]);
});

test('comments of frontmatter come before those of the body', () => {
  const text =
    '---\n# one\ntitle: A # two\nvariables:\n  # three\n  a: { default: b } #four\n---\n\n<!-- five -->\n';
  expect(commentsIn(text)).toEqual([
    [2, 'one', '# one'],
    [3, 'two', '# two'],
    [5, 'three', '# three'],
    [6, 'four', '#four'],
    [9, 'five', '<!-- five -->'],
  ]);
});

test('comments of an entry are found, also with other line ends', () => {
  const text = '# one\r\nname: A\r\nescalation:\r\n  # two\r\n  - { after: 0m, contact: B } # three\r\n';
  const { comments } = parseEntry({ path: 'teams/a.yaml', text, type: 'team' });
  expect(shown(text, comments)).toEqual([
    [1, 'one', '# one'],
    [4, 'two', '# two'],
    [5, 'three', '# three'],
  ]);
});
