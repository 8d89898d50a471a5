import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing } from '../../src/diagram/drawing.ts';
import { parseMermaid } from '../../src/diagram/mermaid.ts';
import { toMermaid } from '../../src/diagram/to-mermaid.ts';
import { anyDrawing, drawing } from './drawings.ts';

test('a drawing is written as a flowchart that people can read', () => {
  const text = toMermaid(
    drawing({
      nodes: [
        { id: 'checkout', label: 'Checkout', shape: 'round', href: '/services/checkout/', tone: 'danger' },
        { id: 'end', label: 'Is "it"\nover?', shape: 'diamond' },
        { id: 'evil', label: '', shape: 'note', href: 'javascript:alert(1)' },
      ],
      edges: [
        { from: 'checkout', to: 'end', label: 'after 5 min', line: 'dotted', arrow: true },
        { from: 'end', to: 'shop', line: 'thick', arrow: false },
        { from: 'end', to: 'nowhere', line: 'solid', arrow: true },
      ],
      groups: [{ id: 'shop', label: 'Shop', nodes: ['checkout'] }],
    }),
  );
  expect(text).toBe(`flowchart LR
  accTitle: Title
  accDescr: Description.
  checkout("Checkout"):::danger
  click checkout href "/services/checkout/"
  n1{"Is #34;it#34;<br/>over?"}
  evil[" "]
  evil@{ shape: note }
  subgraph shop["Shop"]
    checkout
  end
  checkout -.->|"after 5 min"| n1
  n1 === shop
`);
});

test('an empty drawing is an empty flowchart', () => {
  expect(toMermaid(drawing({ title: '', description: '' }))).toBe('flowchart LR\n');
});

test('Mermaid reads back the nodes, labels, edges and groups of any drawing', async () => {
  await fc.assert(
    fc.asyncProperty(anyDrawing, async (any) => {
      const parsed = await parseMermaid(toMermaid(any));
      if (parsed.type !== 'drawing') throw new Error(JSON.stringify(parsed));
      expect(anonymous(parsed.drawing)).toEqual(anonymous(any));
      expect(parsed.drawing.title).toBe(any.title === '' ? 'Flowchart' : any.title);
    }),
    { numRuns: 300 },
  );
});

test.each(['https://example.com/a?b=1&copy=2#c;d', '/a/style:b:c#d;', '#a"b', '/a%20b/{{init}}?c=%25%25{d}'])(
  'the link %j leads to the same place',
  async (href) => {
    const parsed = await parseMermaid(
      toMermaid(drawing({ nodes: [{ id: 'a', label: 'a', shape: 'box', href }] })),
    );
    const read = parsed.type === 'drawing' ? parsed.drawing.nodes[0]?.href : parsed.type;
    expect(decodeURI(new URL(read ?? '', 'https://host').href.replaceAll('%3B', ';'))).toBe(
      decodeURI(new URL(href, 'https://host').href),
    );
  },
);

/** Without ids, which are written anew: nodes by their place, groups, whose order is free, by what is inside. */
function anonymous({ direction, nodes, edges, groups }: Drawing): unknown {
  const place = new Map(nodes.map(({ id }, index) => [id, `node ${index}`]));
  const insideOf = (id: string): string[] => [
    ...(groups.find((group) => group.id === id)?.nodes ?? []).map((node) => place.get(node) ?? ''),
    ...groups.filter(({ parent }) => parent === id).map((group) => `{${describeGroup(group)}}`),
  ];
  const describeGroup = ({ id, label }: { id: string; label: string }) =>
    `${label}: ${insideOf(id).toSorted().join()}`;
  const end = (id: string) => {
    const group = groups.find((candidate) => candidate.id === id);
    return group === undefined ? place.get(id) : describeGroup(group);
  };
  return {
    direction,
    nodes: nodes.map(({ id: _, ...node }) => node),
    edges: edges.map(({ from, to, ...edge }) => ({ ...edge, from: end(from), to: end(to) })),
    groups: groups.map(describeGroup).toSorted(),
  };
}
