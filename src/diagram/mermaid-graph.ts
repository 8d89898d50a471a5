import { count } from '../text/count.ts';
import { type Direction, type Drawing, type Shape, type Tone, tones } from './drawing.ts';
import { labelText } from './label-text.ts';

/** The part of Mermaid's layout data that is read here. */
export interface MermaidGraph {
  nodes: MermaidNode[];
  edges: MermaidEdge[];
  /** URLs by state, in quotes; a flowchart keeps them at its nodes. Mermaid 12 uses the whole statement as the key. */
  links: Map<string | { id: string }, { url: string }>;
  direction: string | undefined;
}

export interface MermaidNode {
  id: string;
  label?: string | string[] | undefined;
  /** The lines under a state's title. */
  description?: string | string[] | undefined;
  labelType?: string | undefined;
  shape?: string | undefined;
  isGroup?: boolean | undefined;
  parentId?: string | undefined;
  link?: string | undefined;
  cssClasses?: string | undefined;
}

export interface MermaidEdge {
  start: string;
  end: string;
  label?: string | undefined;
  labelType?: string | undefined;
  thickness?: string | undefined;
  pattern?: string | undefined;
  arrowTypeStart?: string | undefined;
  arrowTypeEnd?: string | undefined;
}

/** What the writer calls the diagram, for those who cannot see it; empty where nothing is said. */
export interface MermaidWords {
  title: string;
  description: string;
}

/** The drawing's direction; Mermaid writes TD for TB. */
export function directionOf({ direction }: MermaidGraph): Direction {
  return direction === 'LR' || direction === 'RL' || direction === 'BT' ? direction : 'TB';
}

/** The writer's title and description, else the kind of diagram and its size. */
export function describe(
  drawing: Omit<Drawing, 'title' | 'description'>,
  words: MermaidWords,
  kind: string,
): MermaidWords {
  const { nodes, edges } = drawing;
  const size = `${count(nodes.length, 'node')} and ${count(edges.length, 'edge')}`;
  return {
    title: oneLine(words.title) || kind,
    description: oneLine(words.description) || `${kind} with ${size}.`,
  };
}

function oneLine(words: string): string {
  return labelText(words, 'plain').replaceAll('\n', ' ');
}

/** A label of Mermaid's data as plain text. */
export function textOf(label: string | string[] | undefined, labelType: string | undefined): string {
  const lines = [label ?? ''].flat().filter((line) => line !== '');
  return labelText(lines.join('<br/>'), labelType === 'markdown' ? 'markdown' : 'plain');
}

/** The names of marks, which have no label of their own: for a screen reader and for tables of nodes. */
export const markLabels: { [shape in Shape]?: string } = { start: 'Start', end: 'End', bar: 'Fork' };

/** A class that has a tone's name gives the node that tone; colours of `classDef` are left to Mermaid. */
export function toneOf(cssClasses: string | undefined): Tone | undefined {
  const classes = (cssClasses ?? '').split(' ');
  return tones.find((tone) => classes.includes(tone));
}
