import type { Drawing, DrawingEdge, DrawingGroup, DrawingNode, Shape } from './drawing.ts';
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

const shapesByName = new Map<string, Shape>([
  ['stateStart', 'start'],
  ['stateEnd', 'end'],
  ['fork', 'bar'],
  ['join', 'bar'],
  ['choice', 'diamond'],
  ['note', 'note'],
]);

/** A state diagram as a drawing: composite states and their concurrent regions are groups, notes are nodes. */
export function drawStateDiagram(graph: MermaidGraph, words: MermaidWords): Drawing {
  const parts = placeNotes(graph.nodes);
  const ids = stableIds(parts);
  const links = linksById(graph);
  const drawing = {
    direction: directionOf(graph),
    nodes: parts.filter(({ isGroup }) => isGroup !== true).map((part) => nodeOf(part, links, ids)),
    edges: graph.edges.map((edge) => edgeOf(edge, ids)),
    groups: parts.filter(({ isGroup }) => isGroup === true).map((group) => groupOf(group, parts, ids)),
  };
  return { ...describe(drawing, words, 'State diagram'), ...drawing };
}

/** Mermaid puts a note into a frame of its own, outside of all states: it goes to where its state is. */
function placeNotes(nodes: MermaidNode[]): MermaidNode[] {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  return nodes
    .filter(({ shape }) => shape !== 'noteGroup')
    .map((node) => {
      if (node.shape !== 'note') return node;
      return { ...node, parentId: parents.get(node.parentId?.replace(/----parent$/, '') ?? '') };
    });
}

function linksById({ links }: MermaidGraph): Map<string, string> {
  return new Map(
    [...links].map(([key, { url }]) => [
      typeof key === 'string' ? key : key.id,
      url.replace(/^"(.*)"$/, '$1'),
    ]),
  );
}

/** Ids that are the same in every build: Mermaid's ids of notes and regions have a random or a running number. */
function stableIds(parts: MermaidNode[]): Map<string, string> {
  const counted = new Map<string, number>();
  const next = (name: string) => {
    counted.set(name, (counted.get(name) ?? 0) + 1);
    return `${name}-${counted.get(name)}`;
  };
  const ids = new Map<string, string>();
  for (const { id, shape, parentId } of parts) {
    const region = ids.get(parentId ?? '');
    if (shape === 'divider') ids.set(id, next('[region]'));
    else if (shape === 'note') ids.set(id, next('[note]'));
    else if (region !== undefined && /_(start|end)$/.test(id))
      ids.set(id, id.replace(parentId ?? '', region));
  }
  return ids;
}

function nodeOf(part: MermaidNode, links: Map<string, string>, ids: Map<string, string>): DrawingNode {
  const shape = shapesByName.get(part.shape ?? '') ?? 'round';
  const url = links.get(part.id);
  const tone = toneOf(part.cssClasses);
  return {
    id: ids.get(part.id) ?? part.id,
    label: labelOf(part, shape),
    shape,
    ...(url === undefined ? {} : { href: url }),
    ...(tone === undefined ? {} : { tone }),
  };
}

function labelOf({ label, labelType, description, shape }: MermaidNode, drawn: Shape): string {
  if (shape === 'choice') return '';
  if (shape === 'join') return 'Join';
  const lines = [label ?? '', description ?? ''].flat();
  return markLabels[drawn] ?? textOf(lines, labelType);
}

function edgeOf(
  { start, end, label, labelType, arrowTypeEnd }: MermaidEdge,
  ids: Map<string, string>,
): DrawingEdge {
  const text = textOf(label, labelType);
  const toNote = arrowTypeEnd === '';
  return {
    from: ids.get(start) ?? start,
    to: ids.get(end) ?? end,
    ...(text === '' ? {} : { label: text }),
    line: toNote ? 'dotted' : 'solid',
    arrow: !toNote,
  };
}

function groupOf(group: MermaidNode, parts: MermaidNode[], ids: Map<string, string>): DrawingGroup {
  const inside = parts.filter(({ parentId, isGroup }) => parentId === group.id && isGroup !== true);
  return {
    id: ids.get(group.id) ?? group.id,
    label: group.shape === 'divider' ? '' : textOf(group.label, group.labelType),
    nodes: inside.map(({ id }) => ids.get(id) ?? id),
    ...(group.parentId === undefined ? {} : { parent: ids.get(group.parentId) ?? group.parentId }),
  };
}
