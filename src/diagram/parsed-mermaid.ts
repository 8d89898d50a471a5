import type { Drawing } from './drawing.ts';

/** What a Mermaid fence is: a graph to draw here, a diagram that only Mermaid itself draws, or a mistake. */
export type ParsedMermaid =
  | { type: 'drawing'; drawing: Drawing }
  | { type: 'other'; diagramType: string }
  | MermaidError;

export interface MermaidError {
  type: 'error';
  /** From 1, within the fence's content. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** One sentence. */
  message: string;
}
