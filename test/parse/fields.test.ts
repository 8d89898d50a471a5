import { expect, test } from 'vitest';
import { at, stepsIn } from './read.ts';

/** `name: text` of each field of the first step. */
function fieldsIn(step: string): string[] {
  return (stepsIn(`## Steps\n\n### Stop\n\n${step}\n`)[0]?.fields ?? []).map(
    ({ name, text }) => `${name}: ${text}`,
  );
}

test('every label names its field, without case', () => {
  const labels = ['Expect', 'UNDO', 'irreversible', 'Manual', 'Check', 'Wait', 'If it fails', 'Owner'];
  expect(fieldsIn(labels.map((label) => `**${label}:** x`).join('\n\n'))).toEqual([
    'Expect: x',
    'Undo: x',
    'Irreversible: x',
    'Manual: x',
    'Check: x',
    'Wait: x',
    'If it fails: x',
    'Owner: x',
  ]);
});

test('fields follow each other in one paragraph', () => {
  expect(fieldsIn('**Expect:** `ok` within\n10 seconds.\n**Undo:** run `start`.')).toEqual([
    'Expect: ok within 10 seconds.',
    'Undo: run start.',
  ]);
});

test('prose may stand before the fields of a paragraph', () => {
  expect(fieldsIn('Stop it.\n**Expect:** it stops.')).toEqual(['Expect: it stops.']);
});

test('the colon may stand inside or after the label', () => {
  expect(fieldsIn('**Expect**: a\n**Undo :** b\n**Wait** : c')).toEqual(['Expect: a', 'Undo: b', 'Wait: c']);
});

test('underscores make a label too', () => {
  expect(fieldsIn('__Expect:__ a')).toEqual(['Expect: a']);
});

test.each([
  ['not bold', 'Expect: a'],
  ['in italics', '*Expect:* a'],
  ['without a colon', '**Expect** a'],
  ['in the middle of a line', 'We **Expect:** a'],
  ['of another name', '**Expected:** a'],
  ['in a quotation', '> **Expect:** a'],
])('a label %s is no field', (_, step) => {
  expect(fieldsIn(step)).toEqual([]);
});

test('a label with nothing after it takes the block below', () => {
  const text =
    '## Steps\n\n### Stop\n\n**Undo:**\n\n```bash\n$ start --now\nstarted\n```\n\n**Expect:** ok\n\nEnd.\n';
  const fields = stepsIn(text)[0]?.fields ?? [];
  expect(fields.map(({ range }) => at(text, range))).toEqual([
    '**Undo:**\n\n```bash\n$ start --now\nstarted\n```',
    '**Expect:** ok',
  ]);
  expect(fields[0]?.commands.map((command) => command.lines)).toEqual([['start --now']]);
});

test('a label at the end takes nothing, and never a heading', () => {
  expect(fieldsIn('**Undo:**')).toEqual(['Undo: ']);
  expect(fieldsIn('**Undo:**\n\n#### Deeper')).toEqual(['Undo: ']);
});

test('a field knows its own codes only', () => {
  const [step] = stepsIn('## Steps\n\n1. Run `a`.\n   **Expect:** `b` and `c`\n   **Undo:** `d`\n');
  expect(step?.fields.map(({ codes }) => codes.map((code) => code.value))).toEqual([['b', 'c'], ['d']]);
});

test('a line that is broken by hand ends as any line does', () => {
  expect(fieldsIn('Stop it.  \n**Expect:** it stops.\\\n**Undo:** start it.')).toEqual([
    'Expect: it stops.',
    'Undo: start it.',
  ]);
});

test('only the last label of a paragraph takes the block below it', () => {
  expect(fieldsIn('**Undo:**\n**Expect:**\n\n```bash\nkubectl get pods\n```')).toEqual([
    'Undo: ',
    'Expect: kubectl get pods',
  ]);
});
