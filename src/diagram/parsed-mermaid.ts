import type { DiagramError } from '../finding.ts';
import type { Drawing } from './drawing.ts';

/** What a Mermaid fence is: a graph to draw here, a diagram that only Mermaid itself draws, or a mistake. */
export type ParsedMermaid =
  | { type: 'drawing'; drawing: Drawing }
  | { type: 'other'; diagramType: string }
  | MermaidError;

export interface MermaidError extends DiagramError {
  type: 'error';
}
