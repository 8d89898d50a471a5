import type { Drawing } from './drawing.ts';
import { layoutDrawing } from './layout.ts';
import { escapeText, renderSvg } from './svg.ts';

/**
 * A drawing as HTML: its SVG inside the `div.diagram-scroll` that a wide diagram scrolls in. The wrapper can be
 * focused, so that the arrow keys scroll it, and is named after the drawing. The page brings `diagram.css`.
 * `idPrefix` starts every id in the SVG: unique among the diagrams of the page.
 */
export async function drawSvg(drawing: Drawing, { idPrefix }: { idPrefix: string }): Promise<string> {
  const { title, description } = drawing;
  const svg = renderSvg(await layoutDrawing(drawing), { idPrefix, title, description });
  return `<div class="diagram-scroll" role="group" tabindex="0" aria-label="${escapeText(title)}">${svg}</div>`;
}
