import { expect, test } from 'vitest';
import { read } from './read.ts';

const size = 140_000;
const fill = (text: string) => text.repeat(size / text.length);

// Each of these took minutes with a regular expression that tries every start against every end.
test.each([
  ['blanks', `a${fill(' ')}b`],
  ['blanks in a heading', `# a${fill(' ')}b`],
  ['marks in a heading', `# ${fill('!')}a`],
  ['open tags', `<div\n${fill('<')}`],
  ['open tags with names', fill('<div ')],
  ['open comments', fill('<!--')],
  ['quotes in a fence', `~~~bash\n${'"\n'.repeat(45_000)}\n~~~`],
  ['brackets', fill('[')],
  ['stars', fill('*')],
])('%s without end are read', (_, text) => {
  const { path, problems } = read(`${text}\n`);
  expect({ path, problems }).toEqual({ path: 'runbooks/page.md', problems: [] });
});

test('thousands of headings are read', () => {
  expect(read(fill('## Steps\n\nGo.\n\n')).sections).toHaveLength(9_333);
});

test('a file of character references is refused before it takes minutes', () => {
  expect(() => read(`---\ntitle: T\n---\n\n${'&amp;'.repeat(40_000)}\n`)).toThrow(
    'The file holds more than 10000 character references such as ‘&amp;’. Write the characters themselves.',
  );
});

test('options of a shell’s read are read once', () => {
  const document = read(`## Steps\n\n\`\`\`bash\nread ${'-a "" '.repeat(2000)}name\n\`\`\`\n`);
  expect(document.shellAssignments.has('name')).toBe(true);
});

test('a small text that would become a huge table is refused at its place', () => {
  const table = `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'|c\n'.repeat(700)}`;
  expect(() => read(`Before.\n\n${table}`)).toThrow(
    'The table has 701 rows of 1000 cells, more than a page can show. Split it, or put it into a file.',
  );
});

test('a table of very many rows is refused, too', () => {
  expect(() => read(`|a|\n|-|\n${'|c\n'.repeat(45_000)}`)).toThrow(
    'The table has 45001 rows of 1 cells, more than a page can show. Split it, or put it into a file.',
  );
});
