import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes } from '../../src/finding/apply-fixes.ts';
import type { Fix } from '../../src/finding/finding.ts';
import { sourceText } from '../../src/parse/source-text.ts';
import { placesIn } from '../../src/text/places.ts';

/** A fix of edits, each from, to, and what is to stand there; offsets count what the parsers read. */
function fixOf(written: string, ...edits: readonly [from: number, to: number, text: string][]): Fix {
  const places = placesIn(sourceText(written));
  return { safe: true, edits: edits.map(([from, to, text]) => ({ range: places.range(from, to), text })) };
}

test.each([
  ['line feeds', 'a\nb\n', 'A\nx\ny\nb\n'],
  ['carriage returns with line feeds', 'a\r\nb\r\n', 'A\r\nx\r\ny\r\nb\r\n'],
  ['lone carriage returns', 'a\rb\r', 'A\rx\ry\rb\r'],
  ['all kinds of ends', 'a\rb\nc\r\nd\r\n', 'A\r\nx\r\ny\rb\nc\r\nd\r\n'],
  ['a byte order mark', '\ufeffa\nb\n', '\ufeffA\nx\ny\nb\n'],
  ['two byte order marks', '\ufeff\ufeffa\nb', '\ufeff\ufeffA\nx\ny\nb'],
  ['a single line', 'a', 'A\nx\ny'],
])('a text with %s keeps what it has, and new lines are like its own', (_, written, fixed) => {
  expect(applyFixes(written, [fixOf(written, [0, 1, 'A\nx\ny'])]).text).toBe(fixed);
});

test('of fixes that overlap the first by place is applied, and the other is told', () => {
  const [first, second, apart] = [
    fixOf('abcdef', [1, 3, '1']),
    fixOf('abcdef', [2, 4, '2']),
    fixOf('abcdef', [4, 5, '3']),
  ];
  for (const fixes of [
    [first, second, apart],
    [apart, second, first],
  ])
    expect(applyFixes('abcdef', fixes)).toEqual({
      ...{ text: 'a1d3f', applied: [first, apart], skipped: [second] },
    });
});

test('a fix is applied whole or not at all', () => {
  const first = fixOf('abcdef', [0, 1, 'A'], [4, 5, 'E']);
  const second = fixOf('abcdef', [2, 3, 'C'], [4, 6, 'X']);
  expect(applyFixes('abcdef', [second, first])).toMatchObject({ text: 'AbcdEf', skipped: [second] });
});

test('of two texts for one place one is put there', () => {
  const fixes = [fixOf('ab', [1, 1, '2']), fixOf('ab', [1, 1, '1'])];
  expect(applyFixes('ab', fixes)).toMatchObject({ text: 'a1b', skipped: [fixes[0]] });
});

test.each([
  ['ends after the text', 'abc', 2, 4],
  ['ends before it starts', 'abc', 2, 1],
  ['cuts a line end in two', 'a\r\nb', 2, 3],
  ['cuts a character in two', 'a😀b', 0, 2],
])('an edit that %s is skipped', (_, written, from, to) => {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const fix: Fix = { safe: true, edits: [{ range: { start: point(from), end: point(to) }, text: 'x' }] };
  expect(applyFixes(written, [fix])).toEqual({ text: written, applied: [], skipped: [fix] });
});

const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r', '\ufeff')))
  .map((parts) => parts.join(''));
const anyEdit = fc.tuple(fc.nat(40), fc.nat(6), anyText);
const anyCase = fc.record({
  written: anyText,
  fixes: fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
});

/** What no applied edit touches, in order, as bytes. */
function untouched(written: string, applied: readonly Fix[]): Buffer[] {
  const marks = written.length - written.replace(/^\ufeff+/, '').length;
  const edits = applied.flatMap((fix) => fix.edits).map(({ range }) => range);
  const ends = [0, ...edits.map(({ end }) => end.offset + marks).toSorted((a, b) => a - b)];
  const starts = [
    ...edits.map(({ start }) => start.offset + marks).toSorted((a, b) => a - b),
    written.length,
  ];
  return ends.map((end, at) => Buffer.from(written.slice(end, starts[at])));
}

test('all bytes outside the edits stay, and the order of the fixes does not matter', () => {
  fc.assert(
    fc.property(anyCase, ({ written, fixes: all }) => {
      const fixes = all.map((edits) =>
        fixOf(
          written,
          ...edits.map(([from, size, text]) => [from, from + size, text] as [number, number, string]),
        ),
      );
      const { text, applied, skipped } = applyFixes(written, fixes);
      expect(applied.length + skipped.length).toBe(fixes.length);
      expect(applyFixes(written, fixes.toReversed()).text).toBe(text);
      const bytes = Buffer.from(text);
      const kept = untouched(written, applied);
      const [first = Buffer.of(), last = Buffer.of()] = [kept[0], kept.at(-1)];
      expect(bytes.subarray(0, first.length)).toEqual(first);
      expect(bytes.subarray(bytes.length - last.length)).toEqual(last);
      let at = 0;
      for (const part of kept) {
        at = bytes.indexOf(part, at);
        expect(at).not.toBe(-1);
        at += part.length;
      }
    }),
    { numRuns: 1000 },
  );
});
