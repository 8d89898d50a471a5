import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceWithin } from '../../src/text/distance-within.ts';
import { definedDistance } from './defined-distance.ts';

test('two swapped letters are one edit', () => {
  expect(distanceWithin('crahsloop', 'crashloop', 2)).toBe(1);
});

test('a missing, an added and another letter are one edit each', () => {
  expect(distanceWithin('kublet', 'kubelet', 2)).toBe(1);
  expect(distanceWithin('kubellet', 'kubelet', 2)).toBe(1);
  expect(distanceWithin('schedular', 'scheduler', 2)).toBe(1);
});

test('more edits than the limit are not counted', () => {
  expect(distanceWithin('etcdNoLeader', 'etcdHasLeader', 2)).toBeUndefined();
});

test('the distance is that of the definition', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const distance = definedDistance(a, b);
      expect(distanceWithin(a, b, limit)).toBe(distance <= limit ? distance : undefined);
    }),
    { numRuns: 1000 },
  );
});
