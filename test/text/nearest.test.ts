import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/text/nearest.ts';
import { definedDistance } from './defined-distance.ts';

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

test('it finds what is close by the definition of closeness, and the closest of all', () => {
  fc.assert(
    fc.property(short, fc.array(short, { maxLength: 5 }), (name, candidates) => {
      const limit = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
      const distances = candidates.map((candidate) => definedDistance(name, candidate));
      const best = Math.min(...distances);
      const expected = best <= limit ? candidates[distances.indexOf(best)] : undefined;
      expect(nearest(name, candidates)).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test('a name is nearest to itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (name, others) => {
      expect(nearest(name, [...others, name])?.toLowerCase()).toBe(name.toLowerCase());
    }),
  );
});

test.each([
  ['a swap of neighbours', 'onwer', 'owner'],
  ['a missing letter', 'severty', 'severity'],
  ['another case', 'OWNER', 'owner'],
  ['an ending too many', 'services-', 'services'],
])('%s is seen through', (_, name, candidate) => {
  expect(nearest(name, ['alerts', 'owner', 'services', 'severity'])).toBe(candidate);
});

test('what is far from everything has no nearest', () => {
  expect(nearest('weather', ['owner', 'services'])).toBeUndefined();
  expect(nearest('ab', ['cd'])).toBeUndefined();
  expect(nearest('a', [])).toBeUndefined();
});

test('the question is a sentence, or nothing', () => {
  expect(didYouMean('onwer', ['owner'])).toBe(' Did you mean ‘owner’?');
  expect(didYouMean('weather', ['owner'])).toBe('');
});
