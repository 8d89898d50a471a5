import type { Drawing, DrawingEdge, DrawingGroup, DrawingNode, Shape } from './drawing.ts';
import { type Nesting, nestingOf } from './nesting.ts';
import type { Size } from './shapes.ts';

/** What the parts of a drawing measure in pixels. A part that shows no text has no label size. */
export interface Measures {
  node(node: DrawingNode): Size;
  edgeLabel(edge: DrawingEdge): Size | undefined;
  groupLabel(group: DrawingGroup): Size | undefined;
}

/**
 * A drawing as Graphviz source. Nodes are called n0, n1 …, groups cluster_g0, cluster_g1 …, and edges carry the
 * id e0, e1 …, each by its index in the drawing: no text of the drawing is in the source. `routing` are attributes.
 */
export function dotSource(drawing: Drawing, measures: Measures, routing: string): string {
  const nesting = nestingOf(drawing);
  const ends = endsById(drawing, nesting);
  return [
    'digraph{',
    `graph[rankdir=${drawing.direction} compound=true nodesep=.35 ranksep=.5 nslimit=2 nslimit1=2 ${routing}]`,
    'node[shape=box fixedsize=true label=""]edge[arrowsize=.8]',
    ...drawing.nodes.map((node, index) => nodeLine(node, index, measures)),
    ...nesting.groupsIn(undefined).flatMap((index) => groupLines(index, { drawing, nesting, measures })),
    ...drawing.edges.map((edge, index) => {
      const both = { from: ends.get(edge.from), to: ends.get(edge.to) };
      return edgeLine(both, nesting, edgeAttributes(edge, index, measures));
    }),
    '}',
  ].join('\n');
}

const outlines: { [shape in Shape]?: string } = {
  diamond: 'diamond',
  circle: 'ellipse',
  start: 'ellipse',
  end: 'ellipse',
};

function nodeLine(node: DrawingNode, index: number, measures: Measures): string {
  const { width, height } = measures.node(node);
  return `n${index}[width=${width / 72} height=${height / 72} shape=${outlines[node.shape] ?? 'box'}]`;
}

/** What the lines of a group are made from. */
interface GroupParts {
  drawing: Drawing;
  nesting: Nesting;
  measures: Measures;
}

function groupLines(index: number, parts: GroupParts): string[] {
  const { drawing, nesting, measures } = parts;
  const group = drawing.groups[index];
  if (group === undefined) return [];
  const inside = [
    ...nesting.nodesIn(index).map((node) => `n${node}`),
    ...nesting.groupsIn(index).flatMap((inner) => groupLines(inner, parts)),
  ];
  return [
    `subgraph cluster_g${index}{graph[label=${room(measures.groupLabel(group))} labeljust=l margin=12]`,
    // Graphviz draws no cluster without a node, and an edge to a group needs a node to end at.
    ...(inside.length === 0 ? [`g${index}[style=invis width=.1 height=.1]`] : inside),
    '}',
  ];
}

/** An empty table reserves the room of a label without handing Graphviz its text. */
function room(size: Size | undefined): string {
  if (size === undefined) return '""';
  const table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE"';
  return `<${table} WIDTH="${size.width}" HEIGHT="${size.height}"><TR><TD></TD></TR></TABLE>>`;
}

/** Where an edge ends: a node, and the cluster at whose border the edge is cut when it leads to a group. */
interface End {
  id: string;
  node: string;
  cluster?: string;
}

function endsById(drawing: Drawing, nesting: Nesting): Map<string, End> {
  const groups = drawing.groups.map(({ id }, index): [string, End] => {
    return [id, { id, node: firstNode(index, nesting), cluster: `cluster_g${index}` }];
  });
  const nodes = drawing.nodes.map(({ id }, index): [string, End] => [id, { id, node: `n${index}` }]);
  return new Map([...groups, ...nodes]);
}

function firstNode(index: number, nesting: Nesting): string {
  const [node] = nesting.nodesIn(index);
  if (node !== undefined) return `n${node}`;
  const [group] = nesting.groupsIn(index);
  return group === undefined ? `g${index}` : firstNode(group, nesting);
}

function edgeLine(
  { from, to }: { from: End | undefined; to: End | undefined },
  nesting: Nesting,
  attributes: string,
): string {
  if (from === undefined || to === undefined) return '';
  // Graphviz warns about an edge that is cut at a border which it does not cross.
  const crosses = !nesting.isInside(from.id, to.id) && !nesting.isInside(to.id, from.id);
  const tail = crosses && from.cluster !== undefined ? ` ltail=${from.cluster}` : '';
  const head = crosses && to.cluster !== undefined ? ` lhead=${to.cluster}` : '';
  return `${from.node}->${to.node}[${attributes}${tail}${head}]`;
}

function edgeAttributes(edge: DrawingEdge, index: number, measures: Measures): string {
  const size = measures.edgeLabel(edge);
  const label = size === undefined ? '' : ` label=${room(size)}`;
  return `id=e${index}${edge.arrow ? '' : ' dir=none'}${label}`;
}
