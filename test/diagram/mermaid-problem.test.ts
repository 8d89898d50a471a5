import { expect, test, vi } from 'vitest';
import { drawSvg } from '../../src/diagram/draw.ts';
import { parseMermaid } from '../../src/diagram/mermaid.ts';

async function problemOf(source: string): Promise<string> {
  const parsed = await parseMermaid(source);
  return parsed.type === 'error' ? `${parsed.line}:${parsed.column} ${parsed.message}` : parsed.type;
}

test.each([
  ['flowchart LR\n  A --> B -->', '2:11 The diagram ends too early, expected a node.'],
  ['flowchart LR\n  A[Page --> B\n', '2:5 The diagram ends too early, expected the end of the label.'],
  ['flowchart LR\n  A["a"b"]', '2:9 Unexpected ‘"]’, expected the end of the label.'],
  ['flowchart LR\n  A } B', '2:5 Unexpected ‘} B’.'],
  ['flowchart XX\n  A', '1:11 Unexpected ‘XX’.'],
  ['graph TD;\nA-->B;\nsubgraph x\nA', '4:2 The diagram ends too early, expected the ‘end’ of a subgraph.'],
  ['flowchart LR\n  A@{ shape: rect }\n  B@{ shape: rectt }', '3:7 ‘rectt’ is no shape that Mermaid knows.'],
  ['stateDiagram-v2\n  [*] --> --> x', '2:11 Unexpected ‘--> x’, expected a state.'],
  ['stateDiagram-v2\n  a -> b', '2:5 Unexpected ‘-> b’, expected an arrow, a state or ‘:’.'],
  [
    'stateDiagram-v2\n  state x {\n    a --> b',
    '3:11 The diagram ends too early, expected the ‘}’ of a state.',
  ],
  ['sequenceDiagram\n  A->>', '2:4 The diagram ends too early, expected a participant.'],
  ['pie\n  "x" : y', '2:9 Unexpected ‘y’.'],
])('%j is refused with a place and a sentence', async (source, problem) => {
  expect(await problemOf(source)).toBe(problem);
});

test.each([
  ['flowchart LR\n  end --> B', 2, 3],
  ['flowchart LR\n  A --> B\n  end\n', 3, 3],
])('the reserved word in %j is explained', async (source, line, column) => {
  expect(await parseMermaid(source)).toEqual({
    ...{ type: 'error', line, column },
    message: 'The word ‘end’ closes a subgraph and none is open here.',
    cure: 'Write ‘End’ for a node of that name.',
  });
});

test.each([
  ['frontmatter', '---\ntitle: x\n---\n\nflowchart LR\n  A } B', '6:5'],
  ['a directive', '%%{init: {"theme": "dark"}}%%\nflowchart LR\n  A } B', '3:5'],
  ['comments', '%% one\nflowchart LR\n  %% two\n\n  %% three\n  A } B', '6:5'],
  ['Windows line ends', 'flowchart LR\r\n  %% two\r\n  A } B\r\n', '3:5'],
  ['entities', 'flowchart LR\n  A["#quot;#35;"] } B', '2:19'],
])('%s before a mistake does not move its place', async (_, source, place) => {
  expect(await problemOf(source)).toBe(`${place} Unexpected ‘} B’.`);
});

test.each([
  ['', '1:1 The diagram is empty.'],
  ['\n  flowchrt LR\n  A', '2:3 ‘flowchrt’ is no type of diagram.'],
])('%j has no type', async (source, problem) => {
  expect(await problemOf(source)).toBe(problem);
});

test('broken frontmatter is found', async () => {
  expect(await problemOf('---\ntitle: [\n---\nflowchart LR\n  A')).toBe(
    '2:1 The data at ‘title: [’ is not valid YAML: unexpected end of the stream within a flow collection.',
  );
});

test('a diagram that is too long is not read', async () => {
  expect(await problemOf(`flowchart LR\n${'  A --> B\n'.repeat(5100)}`)).toBe(
    '1:1 The diagram has 51013 characters, and at most 20000 are read.',
  );
});

test('a line that is too long is not read', async () => {
  expect(await problemOf(`flowchart LR\n  A[${'x'.repeat(1000)}]`)).toBe(
    '2:1 The line has more than 1000 characters, and longer ones are not read.',
  );
});

test('a diagram with too many edges is not drawn', async () => {
  const side = (name: string) => Array.from({ length: 25 }, (_, index) => `${name}${index}`).join(' & ');
  expect(await problemOf(`flowchart LR\n  ${side('a')} --> ${side('b')}`)).toBe(
    '1:1 The diagram has more than 500 edges, which is more than can be drawn.',
  );
});

test('a diagram with too many nodes is not drawn', async () => {
  const nodes = Array.from({ length: 501 }, (_, index) => `  n${index}`).join('\n');
  expect(await problemOf(`flowchart LR\n${nodes}`)).toBe(
    '1:1 The diagram has 501 nodes and 0 edges, and at most 500 of each are drawn.',
  );
});

test('a diagram with groups nested too deeply is not drawn', async () => {
  const open = Array.from({ length: 21 }, (_, index) => `  subgraph g${index}\n`).join('');
  expect(await problemOf(`flowchart LR\n${open}  A\n${'  end\n'.repeat(21)}`)).toBe(
    '1:1 The diagram has groups inside groups, and at most 20 levels are drawn.',
  );
});

test.each([
  ['sequenceDiagram\n  A->>B: hello', 'sequence'],
  ['gantt\n  title x\n  section y\n  a : 2020-01-01, 3d', 'gantt'],
  ['classDiagram\n  A <|-- B', 'classDiagram'],
  ['erDiagram\n  A ||--o{ B : has', 'er'],
  ['timeline\n  2000 : a', 'timeline'],
  ['mindmap\n  root\n    a', 'mindmap'],
])('%j is left to Mermaid', async (source, diagramType) => {
  expect(await parseMermaid(source)).toEqual({ type: 'other', diagramType });
});

test('reading and drawing print nothing, whatever Mermaid and Graphviz have to say', async () => {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => undefined));
  const parsed = await parseMermaid(
    '%%{init: {bad}}%%\nflowchart LR\n  subgraph g\n    A --> A\n  end\n  A --> g\n  g --> g\n  style B fill:#f00\n  class C x',
  );
  if (parsed.type === 'drawing') await drawSvg(parsed.drawing, { idPrefix: 'd' });
  await parseMermaid('stateDiagram-v2\n  Idle\n  click Idle "https://example.com" "tip"');
  const calls = spies.flatMap((spy) => spy.mock.calls);
  vi.restoreAllMocks();
  expect([parsed.type, calls]).toEqual(['drawing', []]);
});
