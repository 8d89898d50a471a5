import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, toJSON } from '../../src/search/build-index.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { Search } from '../../src/search/search.ts';
import { found, page, searchOver } from './pages.ts';

const record = page('disk', { title: 'Disk full', text: 'Remove old images with crictl rmi.' });

test('names answer before the other parts have arrived, and then the answers get better', () => {
  const { names, index, text } = buildIndex([record]);
  const search = new Search();
  expect(search.load(names)).toBe(true);
  expect(search.find('disk full')).toMatchObject([{ id: 'disk', excerpt: { text: '', marks: [] } }]);
  expect(found(search, 'old images')).toEqual([]);
  expect(search.load(index)).toBe(true);
  expect(found(search, 'old images')).toEqual(['words disk']);
  expect(search.load(text)).toBe(true);
  expect(found(search, 'old images')).toEqual(['phrase disk']);
});

test('a part of another build is refused', () => {
  const search = new Search();
  search.load(buildIndex([record]).names);
  expect(search.load(buildIndex([page('other')]).index)).toBe(false);
  expect(found(search, 'crictl')).toEqual([]);
});

test('new names put the old parts away', () => {
  const search = searchOver(record);
  search.load(buildIndex([page('other')]).names);
  expect(found(search, 'crictl')).toEqual([]);
});

test.each([[undefined], [null], ['names'], [{}], [{ version: 0, part: 'names', build: '', documents: [] }]])(
  '%j is no part',
  (value) => {
    expect(new Search().load(value)).toBe(false);
  },
);

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('pod', 'Crash', ' ', '_', '137', '磁盘', 'é', '"'), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const records: fc.Arbitrary<SearchRecord[]> = fc.array(
  fc.record({
    id: text,
    url: text,
    rank: fc.constantFrom(0, 1),
    kind: fc.constantFrom('runbook', 'guide'),
    title: text,
    names: fc.array(text, { maxLength: 2 }),
    errors: fc.array(text, { maxLength: 2 }),
    services: fc.array(text, { maxLength: 1 }),
    headings: fc.array(fc.record({ text, slug: text }), { maxLength: 2 }),
    text,
  }),
  { maxLength: 6 },
);

test('an index read from its files answers like the index in memory, and no query throws', () => {
  fc.assert(
    fc.property(records, fc.oneof(text, fc.string({ unit: 'binary' })), (some, query) => {
      const read = new Search();
      for (const file of Object.values(toJSON(buildIndex(some))))
        expect(read.load(JSON.parse(file))).toBe(true);
      expect(read.find(query)).toEqual(searchOver(...some).find(query));
    }),
  );
});

test('every mark lies within its excerpt and after the mark before', () => {
  fc.assert(
    fc.property(records, text, (some, query) => {
      for (const { excerpt } of searchOver(...some).find(query)) {
        const places = excerpt.marks.flat();
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places.at(-1) ?? 0).toBeLessThanOrEqual(excerpt.text.length);
      }
    }),
  );
});

test.each([
  ['a log', 'level=error msg="disk full" '.repeat(4000)],
  ['one letter', 'a'.repeat(100_000)],
  ['dashes', 'a-'.repeat(50_000)],
  ['Chinese', '磁盘'.repeat(50_000)],
])('100 KB of %s are an ordinary query', (_, query) => {
  expect(searchOver(record).find(query).length).toBeLessThanOrEqual(1);
});
