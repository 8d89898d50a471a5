import { serviceDrawing } from '../diagram/service-drawing.ts';
import { toMermaid } from '../diagram/to-mermaid.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { printableLines } from '../text/printable.ts';

/** The dependency graph as a flowchart of Mermaid. */
export function graphMermaid(handbook: Handbook): string {
  return printableLines(toMermaid(serviceDrawing(handbook, handbook.graph.services)));
}
