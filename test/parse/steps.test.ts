import { expect, test } from 'vitest';
import { at, read, stepsIn } from './read.ts';

test('steps are the headings one level down', () => {
  const text =
    '## Steps\n\nFirst read all.\n\n### 1. Stop\n\nNow.\n\n#### Deeper\n\nX.\n\n### Start\n\nLater.\n\n';
  const steps = stepsIn(text).map(({ form, number, title, slug, range }) => ({
    ...{ form, number, title, slug },
    source: at(text, range),
  }));
  expect(steps).toEqual([
    {
      ...{ form: 'heading', number: 1, title: 'Stop', slug: '1-stop' },
      source: '### 1. Stop\n\nNow.\n\n#### Deeper\n\nX.',
    },
    { form: 'heading', number: 2, title: 'Start', slug: 'start', source: '### Start\n\nLater.' },
  ]);
});

test('without headings, steps are the items of the ordered lists', () => {
  const text = '## Steps\n\n1. Stop it:\n   now.\n2. Start.\n\nThen:\n\n3. Wait.\n';
  const steps = stepsIn(text);
  expect(steps.map(({ form, title, slug }) => [form, title, slug])).toEqual([
    ['item', 'Stop it', 'steps-step-1'],
    ['item', 'Start.', 'steps-step-2'],
    ['item', 'Wait.', 'steps-step-3'],
  ]);
  expect(steps.map(({ labelRange }) => at(text, labelRange))).toEqual([
    'Stop it:\n   now.',
    'Start.',
    'Wait.',
  ]);
});

test('without headings and ordered lists, the section itself is the step', () => {
  const text = '## Steps\n\nCall `them`.\n\n- or not\n';
  expect(stepsIn(text)).toMatchObject([
    { form: 'section', number: 1, title: 'Steps', slug: 'steps', text: 'Call them.\nor not' },
  ]);
});

test('a steps section without text has no steps', () => {
  expect(read('## Steps\n\n<!-- later -->\n').sections[0]?.steps).toEqual([]);
});

test('sections of other roles have no steps', () => {
  expect(read('## Impact\n\n1. All.\n').sections[0]?.steps).toEqual([]);
});

test('a step owns the commands, codes, links and fences in it', () => {
  const [first, second] = stepsIn(
    '## Steps\n\n1. See `a`, [b](https://b.example).\n\n   ```bash\n   ls\n   ```\n\n2. Query:\n\n   ```promql\n   up\n   ```\n',
  );
  expect(first?.commands.map((command) => command.lines)).toEqual([['ls']]);
  expect(first?.codes.map((code) => code.value)).toEqual(['a']);
  expect(first?.links.map((link) => link.url)).toEqual(['https://b.example']);
  expect(first?.fences).toEqual([]);
  expect(second?.commands).toEqual([]);
  expect(second?.fences.map((fence) => fence.value)).toEqual(['up']);
});

test('a fence right below a list belongs to its last item, indented or not', () => {
  const text =
    '## Steps\n\n1. List:\n```bash\nls\n```\n```text\na\n```\n2. Look.\n\nThen:\n\n```bash\ncd /\n```\n';
  const [first, second] = stepsIn(text);
  expect(first?.commands.map((command) => command.lines)).toEqual([['ls']]);
  expect(first?.fences.map((fence) => fence.value)).toEqual(['a']);
  expect(first && at(text, first.range)).toBe('1. List:\n```bash\nls\n```\n```text\na\n```');
  expect(second?.commands).toEqual([]);
});

test('what belongs to a field is not the step’s own', () => {
  const [step] = stepsIn(
    '## Steps\n\n### Stop\n\nRun `a`.\n\n**Undo:** `b`\n\n**Expect:**\n\n```text\nok\n```\n',
  );
  expect(step?.codes.map((code) => code.value)).toEqual(['a']);
  expect(step?.fences).toEqual([]);
  expect(step?.text).toBe('Run a.');
});

test('the text of a step is its prose, without fields and fences', () => {
  const [step] = stepsIn(
    '## Steps\n\n1. Stop it.\n   **Expect:** it stops.\n\n   ```bash\n   stop\n   ```\n\n   Then wait.\n',
  );
  expect(step?.text).toBe('Stop it.\nThen wait.');
});

test('line ends of Windows give the same steps', () => {
  const text =
    '## Steps\n\n1. Stop\n   it.\n   **Undo:**\n\n   ```bash\n   $ start\n   $ wait\n   ```\n2. Go.\n';
  const read = (source: string) =>
    stepsIn(source).map(({ title, text: prose, commands, fields }) => ({
      ...{ title, prose, commands: commands.map(({ lines }) => lines) },
      fields: fields.map((field) => ({ text: field.text, lines: field.commands.map(({ lines }) => lines) })),
    }));
  expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
  expect(read(text)[0]).toEqual({
    ...{ title: 'Stop', prose: 'Stop\nit.', commands: [] },
    fields: [{ text: '$ start\n$ wait', lines: [['start', 'wait']] }],
  });
});

test('the number before a heading is no part of its step’s title, however it is written', () => {
  const titles = stepsIn('## Steps\n\n### 1) Stop\n\nNow.\n\n### 12. Wait\n\nX.\n\n### 3 pods\n\nX.\n');
  expect(titles.map(({ title }) => title)).toEqual(['Stop', 'Wait', '3 pods']);
});
