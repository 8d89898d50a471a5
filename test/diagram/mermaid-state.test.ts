import { expect, test } from 'vitest';
import type { Drawing } from '../../src/diagram/drawing.ts';
import { parseMermaid } from '../../src/diagram/mermaid.ts';

async function drawingOf(source: string): Promise<Drawing> {
  const parsed = await parseMermaid(source);
  if (parsed.type !== 'drawing') throw new Error(JSON.stringify(parsed));
  return parsed.drawing;
}

test('states and transitions become nodes and edges, with dots at the start and the end', async () => {
  const drawing = await drawingOf(
    'stateDiagram-v2\n  direction LR\n  [*] --> Canary\n  Canary --> Full : 30 min<br/>quiet\n  Full --> [*]\n  Full : All traffic',
  );
  expect(drawing).toEqual({
    title: 'State diagram',
    description: 'State diagram with 4 nodes and 3 edges.',
    direction: 'LR',
    nodes: [
      { id: 'root_start', label: 'Start', shape: 'start' },
      { id: 'Canary', label: 'Canary', shape: 'round' },
      { id: 'Full', label: 'All traffic', shape: 'round' },
      { id: 'root_end', label: 'End', shape: 'end' },
    ],
    edges: [
      { from: 'root_start', to: 'Canary', line: 'solid', arrow: true },
      { from: 'Canary', to: 'Full', label: '30 min\nquiet', line: 'solid', arrow: true },
      { from: 'Full', to: 'root_end', line: 'solid', arrow: true },
    ],
    groups: [],
  });
});

test('forks, joins, choices and notes have their own shapes', async () => {
  const { nodes, edges } = await drawingOf(
    'stateDiagram-v2\n  state f <<fork>>\n  state j <<join>>\n  state c <<choice>>\n  f --> j\n  j --> c\n  note right of c : Decide here',
  );
  expect(nodes).toEqual([
    { id: 'f', label: 'Fork', shape: 'bar' },
    { id: 'j', label: 'Join', shape: 'bar' },
    { id: 'c', label: '', shape: 'diamond' },
    { id: '[note]-1', label: 'Decide here', shape: 'note' },
  ]);
  expect(edges.at(-1)).toEqual({ from: 'c', to: '[note]-1', line: 'dotted', arrow: false });
});

const composite = `stateDiagram-v2
  state Rollout {
    [*] --> Deploy
    --
    [*] --> Watch
    note left of Watch : Dashboards
  }
  Rollout --> Done`;

test('composite states and their regions are groups', async () => {
  const { groups, edges } = await drawingOf(composite);
  expect(groups).toEqual([
    { id: 'Rollout', label: 'Rollout', nodes: [] },
    { id: '[region]-1', label: '', nodes: ['[region]-1_start', 'Deploy'], parent: 'Rollout' },
    { id: '[region]-2', label: '', nodes: ['[region]-2_start', 'Watch', '[note]-1'], parent: 'Rollout' },
  ]);
  expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '[region]-1_start Deploy',
    '[region]-2_start Watch',
    '[note]-1 Watch',
    'Rollout Done',
  ]);
});

test('reading a diagram twice gives the same ids', async () => {
  expect(await drawingOf(composite)).toEqual(await drawingOf(composite));
});

test('a state links where its click line says', async () => {
  const { nodes } = await drawingOf('stateDiagram-v2\n  Idle\n  click Idle "https://example.com/idle" "tip"');
  expect(nodes).toEqual([{ id: 'Idle', label: 'Idle', shape: 'round', href: 'https://example.com/idle' }]);
});
