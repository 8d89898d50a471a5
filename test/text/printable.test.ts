import { expect, test } from 'vitest';
import { printable } from '../../src/text/printable.ts';

test.each([
  ['a terminal’s escapes', '\u001b[2J\u009b1m\u0007', '\\x1b[2J\\x9b1m\\x07'],
  ['line ends', 'a\r\nb\u2028c', 'a\\x0d\\x0ab\\u2028c'],
  ['marks that turn the direction', '\u202egpj.\u2066', '\\u202egpj.\\u2066'],
  ['commands of GitHub', '::add-mask::x', ':\\x3aadd-mask::x'],
  ['commands of GitHub behind blanks', '  ::error::x', '  :\\x3aerror::x'],
  ['old commands of GitHub', 'a ##[error]x', 'a #\\x23[error]x'],
  ['commands of Azure', 'a ##vso[task.complete]', 'a #\\x23vso[task.complete]'],
  ['everything else', 'Größe ‘数据’ 😀 ## a::b [c]', 'Größe ‘数据’ 😀 ## a::b [c]'],
])('%s come out harmless', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});
