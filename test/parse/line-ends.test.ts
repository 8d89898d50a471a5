import { expect, test } from 'vitest';
import { sourceText } from '../../src/parse/source-text.ts';
import { at, place, problemsOf, read } from './read.ts';

const text = '---\ntitle: T\nseverty: high\n---\n\n## Steps\n\n1. Run `rm x`.\n   **Undo:** none\n';
const shape = (source: string) => {
  const document = read(source);
  const { sections, headings, variableUses } = document;
  const steps = sections.flatMap((section) => section.steps);
  return {
    problems: problemsOf(document),
    headings: headings.map(({ range }) => place(range)),
    steps: steps.map(({ range, fields }) => [place(range), fields.map((field) => place(field.range))]),
    variableUses,
  };
};

test.each([
  ['lone carriage returns', text.replaceAll('\n', '\r')],
  ['carriage returns with line feeds', text.replaceAll('\n', '\r\n')],
  ['one byte order mark', `\ufeff${text}`],
  ['two byte order marks', `\ufeff\ufeff${text}`],
])('%s give the same lines and columns', (_, source) => {
  expect(shape(source)).toEqual(shape(text));
});

test('a range is the same text with two byte order marks as without', () => {
  const document = read(`\ufeff\ufeff${text}`);
  expect(document.headings.map(({ range }) => at(document.text, range))).toEqual(['## Steps']);
});

test('a lone carriage return within a line keeps every offset', () => {
  expect(sourceText('a\rb\r\nc\r')).toBe('a\nb\r\nc\n');
});
