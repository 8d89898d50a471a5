import { expect, test } from 'vitest';
import { fold, parts, runs, squash, tokens } from '../../src/search/tokens.ts';

test('a camel-case name is one term and its pieces', () => {
  expect(tokens('KubePodCrashLooping')).toEqual(['kubepodcrashlooping', 'kube', 'pod', 'crash', 'looping']);
});

test('capitals in a row are one piece', () => {
  expect(parts('VirtApiRESTErrorsBurst')).toEqual(['virt', 'api', 'rest', 'errors', 'burst']);
  expect(parts('NodeHasPVCs')).toEqual(['node', 'has', 'pvcs']);
});

test('underscores, dashes, dots and digits cut a word, which is kept as well', () => {
  expect(tokens('node_load15')).toEqual(['node_load15', 'node', 'load', '15']);
  expect(tokens('kube-state-metrics')).toEqual(['kube-state-metrics', 'kube', 'state', 'metrics']);
  expect(tokens('10.0.3.17')).toEqual(['10.0.3.17', '10', '17']);
});

test('punctuation around words is no part of them', () => {
  expect(tokens('(exit code: "137").')).toEqual(['exit', 'code', '137']);
});

test('Chinese is cut into overlapping pairs, beside words of other scripts', () => {
  expect(tokens('磁盘已满 on node')).toEqual(['磁盘', '盘已', '已满', 'on', 'node']);
  expect(tokens('Pod崩溃')).toEqual(['pod', '崩溃']);
  expect(tokens('满')).toEqual(['满']);
});

test('a word of more than 80 characters is no term', () => {
  expect(tokens(`before ${'x'.repeat(81)} after`)).toEqual(['before', 'after']);
});

test('a squashed name has neither case nor punctuation nor wide letters', () => {
  expect(squash('Kube-Pod_Crash Looping!')).toBe('kubepodcrashlooping');
  expect(squash('Ｅ１３７')).toBe('e137');
});

test('folding keeps the length of a text whose lower case is longer', () => {
  expect('İX'.toLowerCase()).toHaveLength(3);
  expect(fold('İX')).toBe('İx');
});

test('runs know their places, and each Chinese character is one', () => {
  expect(runs('a-b 磁盘')).toEqual([
    { text: 'a', start: 0, end: 1 },
    { text: 'b', start: 2, end: 3 },
    { text: '磁', start: 4, end: 5 },
    { text: '盘', start: 5, end: 6 },
  ]);
});
