import { expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml/yaml.ts';
import { at, place, problemsOf } from './read.ts';

const text = [
  '# A comment',
  'name: "Check 😀 out"  # said so',
  'signals:',
  '  error-rate: { title: Errors, warn: 2% }',
  '  latency:',
  '    title: >',
  '      two',
  '      lines',
  'steps:',
  '- - a',
  '  - b',
  '- key: [1, {x: y}]',
  'empty:',
  '1: one',
  '',
].join('\n');
const { source } = parseYaml(text);

test.each([
  [['name'], '"Check 😀 out"'],
  [['signals', 'error-rate', 'warn'], '2%'],
  [['signals', 'latency', 'title'], '>\n      two\n      lines\n'],
  [['steps', 0, 1], 'b'],
  [['steps', 1, 'key', 1, 'x'], 'y'],
  [['1'], 'one'],
])('the value at %j is ‘%s’', (path, value) => {
  expect(at(text, source.rangeOf(path))).toBe(value);
});

test.each([
  [['name'], 'name'],
  [['signals', 'latency'], 'latency'],
  [['steps', 1, 'key', 1, 'x'], 'x'],
  [['1'], '1'],
])('the key at %j is ‘%s’', (path, key) => {
  expect(at(text, source.keyRangeOf(path))).toBe(key);
});

test('what is not there has the place of its nearest parent', () => {
  expect(at(text, source.rangeOf(['signals', 'error-rate', 'abort']))).toBe('{ title: Errors, warn: 2% }');
  expect(at(text, source.rangeOf(['steps', 0, 7]))).toBe('- a\n  - b\n');
  expect(place(source.keyRangeOf(['signals', 'latency', 'query']))).toBe('6:5');
  expect(place(source.rangeOf(['nothing', 'here']))).toBe('2:1');
});

test('an empty value stands after its key', () => {
  expect(place(source.rangeOf(['empty']))).toBe('13:7');
  expect(place(parseYaml('').source.rangeOf(['a']))).toBe('1:1');
});

test('days and times stay text, numbers do not', () => {
  expect(parseYaml('a: 2026-10-05\nb: 5m\nc: 2\nd: yes\n').source.value).toEqual({
    ...{ a: '2026-10-05', b: '5m', c: 2, d: 'yes' },
  });
});

test.each([
  [
    'a key twice',
    'a: 1\nb: 2\na: 3\n',
    '3:1 The YAML cannot be read: Map keys must be unique. Keep one of the keys.',
  ],
  [
    'a tab',
    'a:\n\tb: 1\n',
    '2:1 The YAML cannot be read: Tabs are not allowed as indentation. Indent with spaces.',
  ],
  [
    'a colon in text',
    'a: b: c\n',
    '1:4 The YAML cannot be read: Nested mappings are not allowed in compact mappings. Put quotes around text that holds a colon.',
  ],
  [
    'an open quote',
    'a: "b\n',
    '2:1 The YAML cannot be read: Missing closing "quote. Correct the line, or put quotes around the text.',
  ],
  [
    'two documents',
    'a: 1\n---\nb: 2\n',
    '2:1 The file holds more than one YAML document. Keep one, without a line of ---.',
  ],
  [
    'an alias of nothing',
    'a: *b\n',
    '1:4 The YAML names ‘*b’, which no ‘&b’ before it sets. Put quotes around text that starts with a star.',
  ],
])('%s is a problem', (_, wrong, message) => {
  const read = parseYaml(wrong);
  expect(problemsOf(read)[0]).toBe(message);
  expect(read.source.value).toBeUndefined();
});

test('aliases may repeat a value, but not unfold to a huge one', () => {
  expect(parseYaml('a: &x [1]\nb: *x\n').source.value).toEqual({ a: [1], b: [1] });
  const levels = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`);
  expect(problemsOf(parseYaml(['l0: &l0 lol', ...levels, ''].join('\n')))).toEqual([
    '1:1 The YAML uses aliases (*name) so often that it would unfold to a huge value. Write the values out.',
  ]);
});

test('a part of a file is read with the places of the file', () => {
  const file = 'before\nkey: value\nafter\n';
  const part = parseYaml(file, 7, 18).source;
  expect(part.value).toEqual({ key: 'value' });
  expect(part.rangeOf(['key']).start).toEqual({ line: 2, column: 6, offset: 12 });
});

test('of one mistake one problem is told', () => {
  expect(problemsOf(parseYaml('a: [{'))).toEqual([
    '1:6 The YAML cannot be read: Flow map in block collection must be sufficiently indented and end with a }. Correct the line, or put quotes around the text.',
  ]);
});
