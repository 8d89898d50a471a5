import { expect, test } from 'vitest';
import { bestPlace, excerptAt } from '../../src/search/excerpt.ts';
import { marks } from '../../src/search/highlight.ts';

test('terms are marked at the start of a word or of a piece of a name', () => {
  expect(marks('pod KubePodCrash tripod podman', ['pod'])).toEqual([
    [0, 3],
    [8, 11],
    [24, 27],
  ]);
});

test('a piece after capitals begins at the last of them', () => {
  expect(marks('APIServer', ['server', 'pi', 'is'])).toEqual([[3, 9]]);
});

test('marks that touch are one', () => {
  expect(marks('KubePodCrash', ['kube', 'pod', 'kubepod'])).toEqual([[0, 7]]);
});

test('a text is shown from where most of the terms stand together', () => {
  const text = `disk ${'x '.repeat(200)}the disk of a node is full`;
  expect(text.slice(bestPlace(text, ['disk', 'full']))).toBe('disk of a node is full');
  expect(bestPlace(text, ['absent'])).toBeUndefined();
});

test('an excerpt is cut between words and says so', () => {
  const text = `${'before '.repeat(30)}HERE ${'after '.repeat(60)}`.trim();
  const { text: shown, marks: marked } = excerptAt(text, text.indexOf('HERE'), ['here']);
  expect(shown).toMatch(/^…(?:before )+HERE(?: after)+…$/u);
  expect(marked.map(([start, end]) => shown.slice(start, end))).toEqual(['HERE']);
});

test('an excerpt never cuts a character in two', () => {
  const text = '😀'.repeat(200);
  expect(
    [...excerptAt(text, 201, []).text].every((character) => character === '😀' || character === '…'),
  ).toBe(true);
});

test('a number is marked from its first digit, and as a piece of a name', () => {
  expect(marks('502 1502 http502', ['502'])).toEqual([
    [0, 3],
    [13, 16],
  ]);
});

test('a mark within another makes it no shorter', () => {
  expect(marks('KubePodCrash kube', ['kubepodcrash', 'pod', 'kube'])).toEqual([
    [0, 12],
    [13, 17],
  ]);
});
