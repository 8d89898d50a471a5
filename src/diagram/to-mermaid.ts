import { safeAddress } from '../text/address.ts';
import type { Drawing, DrawingEdge, DrawingNode, Shape } from './drawing.ts';
import { type Nesting, nestingOf } from './nesting.ts';

/**
 * A drawing as a Mermaid flowchart with the same nodes, labels, edges and groups. An id that Mermaid could misread
 * is written as n0, n1 … by the part's index; URLs that a page may not carry are left out.
 */
export function toMermaid(drawing: Drawing): string {
  const ids = mermaidIds(drawing);
  const nesting = nestingOf(drawing);
  const lines = [
    ...titleLines(drawing),
    ...drawing.nodes.flatMap((node) => nodeLines(node, ids.get(node.id) ?? '')),
    ...nesting.groupsIn(undefined).flatMap((index) => groupLines(index, { drawing, nesting, ids })),
    ...drawing.edges.flatMap((edge) => edgeLine(edge, ids)),
  ];
  return `${[`flowchart ${drawing.direction}`, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

const reserved = new Set(
  'end graph flowchart subgraph style linkStyle classDef class click default direction href call callback interpolate'
    .split(' ')
    .map((word) => word.toLowerCase()),
);

function mermaidIds({ nodes, groups }: Drawing): Map<string, string> {
  const kept = [...nodes, ...groups].map(({ id }) => id).filter(isPlainId);
  const taken = new Set(kept.map((id) => id.toLowerCase()));
  const ids = new Map(kept.map((id) => [id, id]));
  for (const [index, { id }] of [...nodes, ...groups].entries()) {
    if (ids.has(id)) continue;
    let name = `n${index}`;
    while (taken.has(name)) name += '_';
    taken.add(name);
    ids.set(id, name);
  }
  return ids;
}

/** Mermaid reads `o` and `x` after a line as an arrowhead, and single letters as directions. */
function isPlainId(id: string): boolean {
  return /^[a-z][a-z0-9_]{2,}$/i.test(id) && !reserved.has(id.toLowerCase());
}

function titleLines({ title, description }: Drawing): string[] {
  const one = (text: string) => mermaidText(text).replaceAll('<br/>', ' ');
  return [
    ...(title.trim() === '' ? [] : [`accTitle: ${one(title)}`]),
    ...(description.trim() === '' ? [] : [`accDescr: ${one(description)}`]),
  ];
}

/** A label in quotes. Whatever Mermaid, Markdown or HTML could read as more than text is an entity. */
function quoted(text: string): string {
  const content = mermaidText(text);
  return `"${content.trim() === '' ? ' ' : content}"`;
}

function mermaidText(text: string): string {
  return text
    .toWellFormed()
    .split('\n')
    .map((line) => line.trim().replace(/["#;:<>&`%\\$¶ﬂ]/g, (character) => `#${character.codePointAt(0)};`))
    .join('<br/>');
}

const brackets: { [shape in Shape]?: [string, string] } = {
  box: ['[', ']'],
  round: ['(', ')'],
  stadium: ['([', '])'],
  diamond: ['{', '}'],
  circle: ['((', '))'],
  hexagon: ['{{', '}}'],
  cylinder: ['[(', ')]'],
  subroutine: ['[[', ']]'],
};

const shapeNames: { [shape in Shape]?: string } = { start: 'start', end: 'stop', bar: 'fork', note: 'note' };

function nodeLines(node: DrawingNode, id: string): string[] {
  const [open, close] = brackets[node.shape] ?? ['[', ']'];
  const shape = shapeNames[node.shape];
  const href = safeAddress(node.href);
  return [
    `${id}${open}${quoted(node.label)}${close}${node.tone === undefined ? '' : `:::${node.tone}`}`,
    ...(shape === undefined ? [] : [`${id}@{ shape: ${shape} }`]),
    ...(href === undefined
      ? []
      : [`click ${id} href "${href.replace(/[^\w:/?#@!$&'()*+,.=~%-]/gu, encodeURIComponent)}"`]),
  ];
}

/** What the lines of a group are made from. */
interface GroupParts {
  drawing: Drawing;
  nesting: Nesting;
  ids: ReadonlyMap<string, string>;
}

function groupLines(index: number, parts: GroupParts): string[] {
  const { drawing, nesting, ids } = parts;
  const group = drawing.groups[index];
  if (group === undefined) return [];
  const members = nesting.nodesIn(index).map((node) => ids.get(drawing.nodes[node]?.id ?? '') ?? '');
  const inner = nesting.groupsIn(index).flatMap((child) => groupLines(child, parts));
  const indented = [...members, ...inner].map((line) => `  ${line}`);
  return [`subgraph ${ids.get(group.id) ?? ''}[${quoted(group.label)}]`, ...indented, 'end'];
}

const arrows = {
  solid: ['---', '-->'],
  dotted: ['-.-', '-.->'],
  thick: ['===', '==>'],
} as const;

function edgeLine({ from, to, label, line, arrow }: DrawingEdge, ids: Map<string, string>): string[] {
  const tail = ids.get(from);
  const head = ids.get(to);
  if (tail === undefined || head === undefined) return [];
  const text = label === undefined || label.trim() === '' ? '' : `|${quoted(label)}|`;
  return [`${tail} ${arrows[line][arrow ? 1 : 0]}${text} ${head}`];
}
