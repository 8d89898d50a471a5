import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../src/text/shortened.ts';

test('a text that is too long ends with a mark, and has the length that was asked for', () => {
  expect(shortened('abcdef', 5)).toBe('abcd…');
  expect(shortened('abcde', 5)).toBe('abcde');
  expect(shortened('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
});

test('no character is cut, and a text that fits stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 12 }), (text, longest) => {
      const characters = [...text];
      const shown = shortened(text, longest);
      expect(shown).toBe(
        characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`,
      );
    }),
  );
});
