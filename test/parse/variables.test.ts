import { expect, test } from 'vitest';
import { problemsOf, read } from './read.ts';

test('very many variables are not read, the other keys are', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `  v${at}: {}\n`).join('');
  expect(problemsOf(read(`---\nvariables:\n${names(50)}---\n`))).toEqual([]);
  const document = read(`---\ntitle: A\nvariables:\n${names(51)}---\n`);
  expect(document.data).toEqual({ title: 'A' });
  expect(problemsOf(document)).toEqual([
    '3:1 ‘variables’ holds 51 names. Write at most 50, and divide the document.',
  ]);
});

test('a pattern that a browser could try for ever is refused at its place', () => {
  expect(problemsOf(read('---\nvariables:\n  pod: { pattern: "(a?){40}b" }\n---\n'))).toEqual([
    '3:19 ‘variables.pod.pattern’ is ‘(a?){40}b’. Write a regular expression that needs little trying: without \\1, and with no two repeats that can take the same letters in many ways, as those of (a+)+ and of .*.*.*x can.',
  ]);
});
