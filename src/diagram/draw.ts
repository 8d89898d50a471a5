import type { Drawing } from './drawing.ts';
import { layoutDrawing } from './layout.ts';
import { escapeText, renderSvg } from './svg.ts';

export { toMermaid } from './to-mermaid.ts';

export interface DrawOptions {
  /** Starts every id in the SVG: unique among the diagrams of the page. */
  idPrefix: string;
}

/**
 * A drawing as HTML: its SVG inside the `div.diagram-scroll` that a wide diagram scrolls in. The wrapper can be
 * focused, so that the arrow keys scroll it, and is named after the drawing. The page brings `diagram.css`.
 */
export async function drawSvg(drawing: Drawing, { idPrefix }: DrawOptions): Promise<string> {
  const { title, description } = drawing;
  const svg = renderSvg(await layoutDrawing(drawing), { idPrefix, title, description });
  return `<div class="diagram-scroll" role="group" tabindex="0" aria-label="${escapeText(title)}">${svg}</div>`;
}
