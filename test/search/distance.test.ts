import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/search/distance.ts';

test('two swapped letters are one edit', () => {
  expect(editDistance('crahsloop', 'crashloop', 2)).toBe(1);
});

test('a missing, an added and another letter are one edit each', () => {
  expect(editDistance('kublet', 'kubelet', 2)).toBe(1);
  expect(editDistance('kubellet', 'kubelet', 2)).toBe(1);
  expect(editDistance('schedular', 'scheduler', 2)).toBe(1);
});

test('more edits than the limit are not counted', () => {
  expect(editDistance('etcdNoLeader', 'etcdHasLeader', 2)).toBeUndefined();
});

test('the distance is that of the definition', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const distance = defined(a, b);
      expect(editDistance(a, b, limit)).toBe(distance <= limit ? distance : undefined);
    }),
  );
});

function defined(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    defined(a.slice(0, -1), b) + 1,
    defined(a, b.slice(0, -1)) + 1,
    defined(a.slice(0, -1), b.slice(0, -1)) + same,
    swapped ? defined(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}
