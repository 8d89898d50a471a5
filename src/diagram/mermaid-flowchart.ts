import type { Drawing, DrawingEdge, DrawingNode, Shape } from './drawing.ts';
import { urlText } from './label-text.ts';
import {
  describe,
  directionOf,
  type MermaidEdge,
  type MermaidGraph,
  type MermaidNode,
  type MermaidWords,
  markLabels,
  textOf,
  toneOf,
} from './mermaid-graph.ts';

// Mermaid's own names, short names and aliases. A shape that is missing here is drawn as a box.
const names: [Shape, string][] = [
  ['round', 'rounded roundedRect event'],
  ['stadium', 'stadium terminal pill'],
  ['diamond', 'diamond diam decision question choice'],
  ['circle', 'circle circ doublecircle dbl-circ double-circle'],
  ['hexagon', 'hexagon hex prepare'],
  [
    'cylinder',
    'cylinder cyl db database das h-cyl horizontal-cylinder lin-cyl disk disk-storage lined-cylinder',
  ],
  ['subroutine', 'subroutine subproc subprocess fr-rect framed-rectangle'],
  ['note', 'note comment brace brace-l'],
  ['start', 'start sm-circ small-circle f-circ filled-circle junction'],
  ['end', 'stop fr-circ framed-circle'],
  ['bar', 'fork join'],
];
const shapesByName = new Map(names.flatMap(([shape, all]) => all.split(' ').map((name) => [name, shape])));

/** A flowchart as a drawing. Directions of single subgraphs and lines that only push nodes apart are left out. */
export function drawFlowchart(graph: MermaidGraph, words: MermaidWords): Drawing {
  const parts = graph.nodes.filter(({ isGroup }) => isGroup !== true);
  // Mermaid lists subgraphs from the last to the first.
  const groups = graph.nodes.filter(({ isGroup }) => isGroup === true).reverse();
  const drawing = {
    direction: directionOf(graph),
    nodes: parts.map(nodeOf),
    edges: graph.edges.flatMap(edgesOf),
    groups: groups.map((group) => ({
      id: group.id,
      label: textOf(group.label, group.labelType),
      nodes: parts.filter(({ parentId }) => parentId === group.id).map(({ id }) => id),
      ...(group.parentId === undefined ? {} : { parent: group.parentId }),
    })),
  };
  return { ...describe(drawing, words, 'Flowchart'), ...drawing };
}

function nodeOf({ id, label, labelType, shape, link, cssClasses }: MermaidNode): DrawingNode {
  const drawn = shapesByName.get(shape ?? '') ?? 'box';
  const tone = toneOf(cssClasses);
  return {
    id,
    label: markLabels[drawn] ?? textOf(label, labelType),
    shape: drawn,
    ...(link === undefined ? {} : { href: urlText(link) }),
    ...(tone === undefined ? {} : { tone }),
  };
}

/** A line with heads at both ends is two edges, as a drawing's edge has one direction. */
function edgesOf(edge: MermaidEdge): DrawingEdge[] {
  if (edge.thickness === 'invisible') return [];
  const label = textOf(edge.label, edge.labelType);
  const line = lineOf(edge);
  const there: DrawingEdge = { from: edge.start, to: edge.end, line, arrow: hasHead(edge.arrowTypeEnd) };
  const back: DrawingEdge = { from: edge.end, to: edge.start, line, arrow: true };
  return [label === '' ? there : { ...there, label }, ...(hasHead(edge.arrowTypeStart) ? [back] : [])];
}

function hasHead(arrowType: string | undefined): boolean {
  return arrowType !== undefined && arrowType !== 'none' && arrowType !== 'arrow_open' && arrowType !== '';
}

function lineOf({ thickness, pattern }: MermaidEdge): DrawingEdge['line'] {
  if (thickness === 'thick') return 'thick';
  return pattern === 'dotted' || pattern === 'dashed' ? 'dotted' : 'solid';
}
