import { expect, test } from 'vitest';
import type { NamelessFinding } from '../../src/finding/finding.ts';
import { withFingerprints } from '../../src/finding/fingerprint.ts';
import { placesIn } from '../../src/text/places.ts';
import { fileStart } from '../../src/text/range.ts';

const path = 'runbooks/a.md';

/** A finding at every place of a word in a text, with its fingerprint. */
function fingerprintsOf(word: string, text: string, given: Partial<NamelessFinding> = {}): string[] {
  const found = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    ...{ path, rule: 'no-placeholder', severity: 'error' as const, message: `‘${word}’ is there. Write it.` },
    range: placesIn(text).range(index, index + word.length),
    ...given,
  }));
  return withFingerprints(found, () => text).map(({ fingerprint }) => fingerprint);
}

const before = fingerprintsOf('TODO', '# A\n\n3. TODO: cut over\n');

test.each([
  ['lines stand above', '# A\n\nMore\nlines\n\n3. TODO: cut over\n'],
  ['its step gets another number', '# A\n\n12. TODO: cut over\n'],
  ['it is moved into a list in a quotation', '> - TODO: cut over\n'],
  ['lines end in another way', '# A\r\n\r\n3. TODO: cut over\r\n'],
])('a fingerprint stays when %s', (_, text) => {
  expect(fingerprintsOf('TODO', text)).toEqual(before);
});

test('a fingerprint stays when the message and the severity change', () => {
  const given = { message: 'Worded anew. Line 12.', severity: 'info' as const };
  expect(fingerprintsOf('TODO', '3. TODO: cut over', given)).toEqual(before);
});

test('accents in a path may be written in two ways', () => {
  const text = 'TODO';
  const [first, second] = ['runbooks/caf\u00e9.md', 'runbooks/cafe\u0301.md'].map((one) =>
    fingerprintsOf('TODO', text, { path: one }),
  );
  expect(first).toEqual(second);
});

test.each([
  ['another line', '# A\n\n3. TODO: cut back\n', {}],
  ['another rule', '# A\n\n3. TODO: cut over\n', { rule: 'no-broken-link' }],
  ['another file', '# A\n\n3. TODO: cut over\n', { path: 'runbooks/b.md' }],
  ['another subject', '# A\n\n3. TODO: cut over\n', { subject: 'x' }],
])('%s gives another fingerprint', (_, text, given) => {
  expect(fingerprintsOf('TODO', text, given)).not.toEqual(before);
});

test('findings that nothing tells apart have fingerprints by their order', () => {
  const three = fingerprintsOf('TODO', '- TODO\n- TODO\n- TODO\n');
  expect(new Set(three).size).toBe(3);
  expect(fingerprintsOf('TODO', '- TODO\n\nText.\n\n- TODO\n')).toEqual(three.slice(0, 2));
});

test('a place that is no stretch of a line stands for the file, whatever its first line says', () => {
  const at = (text: string, range = fileStart) => fingerprintsOf('^.', text, { range, subject: 'steps' });
  expect(at('One line.')).toEqual(at('Another line.'));
  const lines = placesIn('---\na: 1\n---').range(0, 12);
  expect(at('---\na: 1\n---', lines)).toEqual(at('One line.'));
});

test('a file of which there is no text has fingerprints too', () => {
  const finding = { path, rule: 'site/x', severity: 'error' as const, message: 'X.', range: fileStart };
  const all = withFingerprints([{ ...finding, subject: '/a/' }, { ...finding, subject: '/b/' }, finding]);
  expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(all[0]?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
});
