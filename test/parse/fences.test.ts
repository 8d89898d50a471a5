import { expect, test } from 'vitest';
import { pointInFence } from '../../src/parse/embedded.ts';
import { read } from './read.ts';

test('code is fenced or indented, and starts on a line of its own or on its first', () => {
  const text = '```\na\n```\n\n    ```\n    b\n\n1. x\n\n   ~~~sh\n   c\n   ~~~\n\n       d\n';
  const found = read(text).fences.map(({ form, value, firstLine }) => [form, firstLine, value]);
  expect(found).toEqual([
    ['fenced', 2, 'a'],
    ['indented', 5, '```\nb'],
    ['fenced', 11, 'c'],
    ['indented', 14, 'd'],
  ]);
});

test.each([
  ['a fence', '```\nab\n  cd\n```\n', '3:4'],
  ['a fence in a list', '1. x\n\n   ```\n   ab\n     cd\n   ```\n', '5:7'],
  ['a fence in a quotation', '> ```\r\n> ab\r\n>   cd\r\n> ```\r\n', '3:6'],
])('the last letter of %s is found in the file', (_, text, place) => {
  const document = read(text);
  const [fence] = document.fences;
  if (!fence) throw new Error('The text has a fence');
  const { line, column, offset } = pointInFence(document, fence, { line: 2, column: 4 });
  expect(`${line}:${column}`).toBe(place);
  expect(text[offset]).toBe('d');
  expect(pointInFence(document, fence, { line: 99, column: 1 }).offset).toBeLessThanOrEqual(
    fence.range.end.offset,
  );
});

test('code that a sentence warns of is told from code to type', () => {
  const { sections } = read('## Steps\n\n1. Never run `rm -r a`. Run `ls a`. Do not ever use `rm b`.\n');
  expect(sections[0]?.steps[0]?.codes.map(({ isWarnedOf }) => isWarnedOf)).toEqual([true, false, true]);
});
