import { TokenType, tokenize } from '@csstools/css-tokenizer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeStyleSheet } from '../../src/picture/safe-css.ts';
import { harmlessAtRules, harmlessFunctions } from '../../src/picture/svg-names.ts';

const safe = (css: string) => safeStyleSheet(css, () => {});

test.each([
  ['.a\\:b{fill:red}', '.a\\3a b{fill:red;}'],
  ['@media (min-width:1px){.a{fill:url( #b )}}', '@media (min-width:1px){.a{fill:url("#b");}}'],
  ['@keyframes d{0%{stroke-dashoffset:1}}', '@keyframes d{0%{stroke-dashoffset:1;}}'],
  ['a:not(.b)>c[d="e"]::before{content:"\\201c"}', 'a:not(.b)>c[d="e"]::before{content:"“";}'],
  ['<!-- a{b:c', 'a{b:c;}'],
  ['a{b:</**/!--;c:d}', 'a{b:</**/!--;c:d;}'],
  [
    "@font-face{font-family:'X';src:url('data:font/woff2;base64,AA==') format('woff2')}",
    '@font-face{font-family:"X";src:url("data:font/woff2;base64,AA==") format("woff2");}',
  ],
])('what loads nothing stays: %s', (css, written) => {
  expect(safe(css)).toBe(written);
});

test.each([
  '@import "x";',
  '@imp\\6frt url(x);',
  '@namespace "x";',
  'a{b:url(//x)}',
  'a{b:url("data:image/svg+xml,x")}',
  'a{b:image-set("x" 1x)}',
  'a{--b:src("x")}',
  'a{b:u\\72l(//x)}',
  'a{b:@import}',
  '@document url(x){a{b:c}}',
])('what could load something goes: %s', (css) => {
  expect(safe(`${css} z{y:x}`)).toMatch(/^(a\{\})?z\{y:x;\}$/);
});

test('whatever is written is, read again, nothing that loads', () => {
  const pieces = [
    'url(',
    'u\\72l(',
    '"',
    "'",
    '//x',
    '@import',
    '@',
    'import',
    '/**/',
    '\\',
    '\n',
    ';',
    '{',
    '}',
    '(',
    ')',
  ];
  const more = [
    '#a',
    'src',
    ':',
    ' ',
    'a',
    '--b',
    '<!--',
    '-->',
    'image-set(',
    '\\28',
    '/*',
    '*/',
    '[',
    ']',
    'rgb(',
    '1',
    'é',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 }), (parts) => {
      const tokens = tokenize({ css: safe(parts.join('')) });
      for (const [at, token] of tokens.entries()) {
        expect([TokenType.URL, TokenType.BadURL, TokenType.BadString, TokenType.CDO]).not.toContain(token[0]);
        if (token[0] === TokenType.AtKeyword) expect(harmlessAtRules).toContain(token[4].value.toLowerCase());
        if (token[0] !== TokenType.Function) continue;
        const name = token[4].value.toLowerCase();
        if (name === 'url') expect(tokens[at + 1]?.[1]).toBe('"#a"');
        else expect(harmlessFunctions).toContain(name);
      }
    }),
    { numRuns: 10000 },
  );
});
