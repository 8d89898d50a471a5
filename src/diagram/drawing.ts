/** The outlines that a node can have. `start`, `end` and `bar` are marks of a state machine and show no text. */
export const shapes = [
  'box',
  'round',
  'stadium',
  'diamond',
  'circle',
  'hexagon',
  'cylinder',
  'subroutine',
  'note',
  'start',
  'end',
  'bar',
] as const;

export type Shape = (typeof shapes)[number];

/** What a node's colour says. The label must say it too: colour alone is not read by everyone. */
export const tones = ['accent', 'good', 'warning', 'danger', 'muted'] as const;

export type Tone = (typeof tones)[number];

/** Where the edges point: left to right, top to bottom, and their opposites. */
export type Direction = 'LR' | 'TB' | 'RL' | 'BT';

export interface DrawingNode {
  /** Unique among the nodes and groups of the drawing. Any text: it is never written into SVG, DOT or Mermaid raw. */
  id: string;
  /** Plain text, lines separated by `\n`. Empty for a node without text, such as a choice. */
  label: string;
  /** Where the node leads: http, https, relative or `#fragment`. Any other URL is not written. */
  href?: string;
  shape: Shape;
  /** None: the plain colour. */
  tone?: Tone;
}

export interface DrawingEdge {
  /** The id of a node or of a group. An edge with an unknown end is not drawn. */
  from: string;
  /** The id of a node or of a group. */
  to: string;
  /** Plain text, lines separated by `\n`. */
  label?: string;
  line: 'solid' | 'dotted' | 'thick';
  /** An arrowhead at `to`. */
  arrow: boolean;
}

export interface DrawingGroup {
  /** Unique among the nodes and groups of the drawing. */
  id: string;
  /** Plain text, lines separated by `\n`; empty for a group without a title. */
  label: string;
  /** Ids of the nodes directly inside. A node that two groups name is drawn in the first. */
  nodes: string[];
  /** The id of the group around this one. */
  parent?: string;
}

/** A graph to be drawn: what is connected, not where it goes. */
export interface Drawing {
  /** The name that a screen reader says for the whole picture. */
  title: string;
  /** A sentence on what the picture shows, for those who do not see it. */
  description: string;
  /** One direction for the whole drawing; groups have none of their own. */
  direction: Direction;
  nodes: DrawingNode[];
  /** Several edges may have the same ends. */
  edges: DrawingEdge[];
  groups: DrawingGroup[];
}
