import type { Drawing } from './drawing.ts';

/** What a Mermaid fence is: a graph to draw here, a diagram that only Mermaid itself draws, or a mistake. */
export type ParsedMermaid =
  | { type: 'drawing'; drawing: Drawing }
  | { type: 'other'; diagramType: string }
  | MermaidError;

/** Why a diagram’s text cannot be drawn. */
export interface DiagramError {
  /** From 1, within the fence’s content. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** One sentence: what is wrong. */
  message: string;
  /** One sentence: what to do about it. */
  cure: string;
}

export interface MermaidError extends DiagramError {
  type: 'error';
}
