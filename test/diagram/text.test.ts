import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/diagram/text.ts';

test('a line breaks at spaces before it is wider than allowed', () => {
  expect(wrapText('Is the error rate below one percent?', 140)).toEqual([
    'Is the error rate',
    'below one',
    'percent?',
  ]);
});

test('a word that is wider than a line breaks anywhere', () => {
  expect(wrapText('see http_requests_total', 60)).toEqual(['see', 'http_re', 'quests_', 'total']);
});

test('lines of the label stay apart', () => {
  expect(wrapText('first\n\nthird', 200)).toEqual(['first', '', 'third']);
});

test('a label without text has no lines', () => {
  expect(wrapText(' \n ', 200)).toEqual([]);
});

test('widths follow the letters: narrow, wide, East Asian, and marks that take no room', () => {
  expect([textWidth('iiii'), textWidth('WWWW'), textWidth('日本語字'), textWidth('e\u0301')]).toEqual([
    17, 56, 62, 10,
  ]);
});
