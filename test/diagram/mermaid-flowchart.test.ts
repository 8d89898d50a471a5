import { expect, test } from 'vitest';
import type { Drawing } from '../../src/diagram/drawing.ts';
import { parseMermaid } from '../../src/diagram/mermaid.ts';

async function drawingOf(source: string): Promise<Drawing> {
  const parsed = await parseMermaid(source);
  if (parsed.type !== 'drawing') throw new Error(JSON.stringify(parsed));
  return parsed.drawing;
}

test('a flowchart becomes nodes and edges in source order', async () => {
  expect(await drawingOf('flowchart LR\n  A[Check the alert] -->|still firing| B(Page)\n  B --- A')).toEqual({
    title: 'Flowchart',
    description: 'Flowchart with 2 nodes and 2 edges.',
    direction: 'LR',
    nodes: [
      { id: 'A', label: 'Check the alert', shape: 'box' },
      { id: 'B', label: 'Page', shape: 'round' },
    ],
    edges: [
      { from: 'A', to: 'B', label: 'still firing', line: 'solid', arrow: true },
      { from: 'B', to: 'A', line: 'solid', arrow: false },
    ],
    groups: [],
  });
});

test.each([
  ['[a]', 'box'],
  ['(a)', 'round'],
  ['([a])', 'stadium'],
  ['{a}', 'diamond'],
  ['((a))', 'circle'],
  ['(((a)))', 'circle'],
  ['{{a}}', 'hexagon'],
  ['[(a)]', 'cylinder'],
  ['[[a]]', 'subroutine'],
  ['>a]', 'box'],
  ['@{ shape: cyl, label: "a" }', 'cylinder'],
  ['@{ shape: decision, label: "a" }', 'diamond'],
  ['@{ shape: comment, label: "a" }', 'note'],
])('the node written X%s is a %s', async (written, shape) => {
  const { nodes } = await drawingOf(`flowchart LR\n  X${written}`);
  expect(nodes).toEqual([{ id: 'X', label: 'a', shape }]);
});

test('a shape named like a property of every object is a box', async () => {
  const { nodes } = await drawingOf('flowchart LR\n  A@{ shape: constructor, label: "a" }');
  expect(nodes).toEqual([{ id: 'A', label: 'a', shape: 'box' }]);
});

test.each([
  ['-->', 'solid', true],
  ['---', 'solid', false],
  ['-.->', 'dotted', true],
  ['-.-', 'dotted', false],
  ['==>', 'thick', true],
  ['===', 'thick', false],
  ['--o', 'solid', true],
  ['--x', 'solid', true],
  ['---->', 'solid', true],
])('the line %s is %s, with a head: %s', async (written, line, arrow) => {
  const { edges } = await drawingOf(`flowchart LR\n  A ${written} B`);
  expect(edges).toEqual([{ from: 'A', to: 'B', line, arrow }]);
});

test('a line with two heads is two edges and an invisible line is none', async () => {
  const { nodes, edges } = await drawingOf('flowchart LR\n  A <-->|sync| B\n  A ~~~ C');
  expect(nodes.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  expect(edges).toEqual([
    { from: 'A', to: 'B', label: 'sync', line: 'solid', arrow: true },
    { from: 'B', to: 'A', line: 'solid', arrow: true },
  ]);
});

test('subgraphs are groups with the subgraph around them as parent', async () => {
  const { groups, edges } = await drawingOf(
    'flowchart TB\n  subgraph one [First one]\n    A\n    subgraph two\n      direction LR\n      B\n    end\n  end\n  one --> C',
  );
  expect(groups).toEqual([
    { id: 'two', label: 'two', nodes: ['B'], parent: 'one' },
    { id: 'one', label: 'First one', nodes: ['A'] },
  ]);
  expect(edges).toEqual([{ from: 'one', to: 'C', line: 'solid', arrow: true }]);
});

test('links, tones and titles are read', async () => {
  const drawing = await drawingOf(
    'flowchart LR\n  accTitle: Ways back\n  accDescr: How to undo\n  A:::danger\n  click A href "../rollbacks/checkout#code" "tip" _blank',
  );
  expect(drawing.nodes).toEqual([
    { id: 'A', label: 'A', shape: 'box', href: '../rollbacks/checkout#code', tone: 'danger' },
  ]);
  expect([drawing.title, drawing.description]).toEqual(['Ways back', 'How to undo']);
});

test('frontmatter, directives and comments are no obstacle', async () => {
  const { title, nodes } = await drawingOf(
    '---\ntitle: "Ways back"\nconfig: { theme: dark }\n---\n%%{init: {"theme": "dark"}}%%\n%%{init: {bad}}%%\nflowchart LR\n  %% a comment\n  A\n',
  );
  expect([title, nodes.length]).toEqual(['Ways back', 1]);
});

test('labels lose markup and keep their text', async () => {
  const { nodes } = await drawingOf(
    [
      'flowchart LR',
      '  A["<b>Error</b> rate<br/>above #quot;2%#quot; #amp; #lt;b#gt;"]',
      '  B["`**bold** and _soft_ snake_case_name`"]',
      '  C["fa:fa-ban stop<script>alert(1)</script>"]',
      '  D["first\\nsecond"]',
      '  E["over > 60 s, under <5"]',
    ].join('\n'),
  );
  expect(nodes.map(({ label }) => label)).toEqual([
    'Error rate\nabove "2%" & <b>',
    'bold and soft snake_case_name',
    'stop',
    'first\nsecond',
    'over > 60 s, under <5',
  ]);
});

test('ids that JavaScript knows are ids like any other', async () => {
  const { nodes, edges } = await drawingOf(
    'flowchart LR\n  __proto__ --> constructor\n  toString --> __proto__',
  );
  expect(nodes.map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '__proto__ constructor',
    'toString __proto__',
  ]);
});

test('a flowchart without nodes is an empty drawing', async () => {
  const { nodes, edges, groups } = await drawingOf('flowchart LR');
  expect([nodes, edges, groups]).toEqual([[], [], []]);
});

test('calls at the same time do not mix their diagrams', async () => {
  const flow = (title: string) => `flowchart LR\n  accTitle: ${title}\n  A`;
  const sources = [
    flow('one'),
    'stateDiagram-v2\n  accTitle: two\n  B',
    flow('three'),
    'flowchart LR\n A[',
    'pie',
    flow('six'),
  ];
  const results = await Promise.all(sources.map(parseMermaid));
  const titles = results.map((result) => (result.type === 'drawing' ? result.drawing.title : result.type));
  expect(titles).toEqual(['one', 'two', 'three', 'error', 'other', 'six']);
});
