import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing, DrawingEdge } from '../../src/diagram/drawing.ts';
import { layoutDrawing } from '../../src/diagram/layout.ts';
import { anyDrawing, drawing } from './drawings.ts';

const solid = { line: 'solid', arrow: true } as const;

function nodes(...ids: string[]): Drawing['nodes'] {
  return ids.map((id) => ({ id, label: id, shape: 'box' }));
}

test('an empty drawing has no size', async () => {
  expect(await layoutDrawing(drawing({}))).toEqual({ width: 0, height: 0, nodes: [], edges: [], groups: [] });
});

test('a single node is the whole picture', async () => {
  const { width, height, nodes: placed } = await layoutDrawing(drawing({ nodes: nodes('a') }));
  expect([width, height]).toEqual([48, 38]);
  expect(placed[0]?.box).toEqual({ x: 0, y: 0, width: 48, height: 38 });
});

test.each(['LR', 'RL', 'TB', 'BT'] as const)('edges point %s', async (direction) => {
  const layout = await layoutDrawing(
    drawing({ direction, nodes: nodes('a', 'b'), edges: [{ from: 'a', to: 'b', ...solid }] }),
  );
  const [a, b] = layout.nodes.map(({ box }) => box);
  const later = {
    LR: b && a && b.x > a.x,
    RL: b && a && b.x < a.x,
    TB: b && a && b.y > a.y,
    BT: b && a && b.y < a.y,
  };
  expect(later[direction]).toBe(true);
});

test('edges with the same ends keep their own labels and lines', async () => {
  const edges: DrawingEdge[] = [
    { from: 'a', to: 'b', label: 'one', ...solid },
    { from: 'b', to: 'a', label: 'back', ...solid },
    { from: 'a', to: 'b', label: 'two', ...solid },
    { from: 'a', to: 'a', label: 'self', ...solid },
  ];
  const placed = (await layoutDrawing(drawing({ nodes: nodes('a', 'b'), edges }))).edges;
  expect(placed.map(({ edge, label }) => [edge.label, label?.lines]).toSorted()).toEqual([
    ['back', ['back']],
    ['one', ['one']],
    ['self', ['self']],
    ['two', ['two']],
  ]);
  expect(new Set(placed.map(({ curve }) => JSON.stringify(curve))).size).toBe(4);
});

test('an edge with an unknown end is left out', async () => {
  const edges = [{ from: 'a', to: 'nowhere', ...solid }];
  expect((await layoutDrawing(drawing({ nodes: nodes('a'), edges }))).edges).toEqual([]);
});

test('a group is around its nodes and the groups inside it', async () => {
  const { groups, nodes: placed } = await layoutDrawing(
    drawing({
      nodes: nodes('a', 'b'),
      groups: [
        { id: 'inner', label: 'Inner', nodes: ['b'], parent: 'outer' },
        { id: 'outer', label: 'Outer', nodes: ['a', 'b'] },
      ],
    }),
  );
  const boxes = new Map([
    ...groups.map(({ group, box }) => [group.id, box] as const),
    ...placed.map(({ node, box }) => [node.id, box] as const),
  ]);
  const isIn = (id: string, around: string) => {
    const [inside, outside] = [boxes.get(id), boxes.get(around)];
    if (inside === undefined || outside === undefined) return undefined;
    return inside.x > outside.x && inside.x + inside.width < outside.x + outside.width;
  };
  expect([isIn('a', 'outer'), isIn('inner', 'outer'), isIn('b', 'inner')]).toEqual([true, true, true]);
});

test('an edge to a group ends at its border', async () => {
  const { groups, edges } = await layoutDrawing(
    drawing({
      nodes: nodes('a', 'b', 'c'),
      edges: [
        { from: 'a', to: 'group', ...solid },
        { from: 'b', to: 'c', ...solid },
      ],
      groups: [{ id: 'group', label: 'A title', nodes: ['b', 'c'] }],
    }),
  );
  const border = groups[0]?.box.x ?? 0;
  const end = edges[0]?.curve.at(-1)?.x ?? 0;
  expect([border > 0, border - end > 0, border - end < 12]).toEqual([true, true, true]);
});

test('lines reach the curved outline that the box around a shape leaves empty', async () => {
  const { nodes: placed, edges } = await layoutDrawing(
    drawing({
      nodes: [
        { id: 'a', label: 'a', shape: 'box' },
        { id: 'b', label: 'A longer box, that breaks into some lines of text to be high', shape: 'box' },
        { id: 'c', label: 'c', shape: 'hexagon' },
      ],
      edges: ['a', 'b'].map((from) => ({ from, to: 'c', line: 'solid' as const, arrow: false })),
    }),
  );
  const left = placed.find(({ node }) => node.id === 'c')?.box.x ?? 0;
  const depths = edges.map(({ curve }) => (curve.at(-1)?.x ?? 0) - left);
  expect(depths.map((depth) => depth > 0 && depth < 12)).toEqual([true, true]);
});

test('groups that hold each other are drawn side by side', async () => {
  const groups = [
    { id: 'a', label: '', nodes: [], parent: 'b' },
    { id: 'b', label: '', nodes: [], parent: 'a' },
  ];
  expect((await layoutDrawing(drawing({ groups }))).groups.length).toBe(2);
});

test('labelled edges between groups that Graphviz cannot route at first are routed', async () => {
  const ends = ['be', 'de*', 'ca', 'fg', 'df*', 'cf'];
  const edges = ends.map(([from = '', to = '', label]) => ({
    from,
    to,
    ...solid,
    ...(label && { label: 'label' }),
  }));
  const groups = [
    { id: 'one', label: 'Group', nodes: ['a', 'd', 'g'] },
    { id: 'two', label: 'Group', nodes: ['b', 'c', 'e'] },
  ];
  const all = nodes('a', 'b', 'c', 'd', 'e', 'f', 'g').map((node) => ({ ...node, label: 'a node' }));
  const placed = await layoutDrawing(drawing({ nodes: all, edges, groups }));
  expect(placed.edges.map(({ curve }) => curve.length >= 4)).toEqual([true, true, true, true, true, true]);
});

test('a drawing that is too deep for the engine does not harm the next one', async () => {
  const groups = Array.from({ length: 400 }, (_, index) => {
    return { id: `g${index}`, label: 'g', nodes: [], ...(index > 0 && { parent: `g${index - 1}` }) };
  });
  await expect(layoutDrawing(drawing({ groups }))).rejects.toThrow('memory access out of bounds');
  expect((await layoutDrawing(drawing({ nodes: nodes('a') }))).width).toBe(48);
});

test('every node, every group and every edge with known ends is placed inside the picture', async () => {
  await fc.assert(
    fc.asyncProperty(anyDrawing, async (any) => {
      const layout = await layoutDrawing(any);
      expect(layout.nodes.map(({ node }) => node.id).toSorted()).toEqual(
        any.nodes.map(({ id }) => id).toSorted(),
      );
      expect(layout.edges.length).toBe(any.edges.length);
      expect(layout.groups.length).toBe(any.groups.length);
      const outside = layout.nodes.filter(({ box }) => box.x < -1 || box.x + box.width > layout.width + 1);
      expect(outside).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
