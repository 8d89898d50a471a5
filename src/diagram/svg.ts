import { safeAddress } from '../text/address.ts';
import type { Coordinates } from './gap-to-outline.ts';
import type { Layout, PlacedEdge, PlacedGroup, PlacedNode, PlacedText } from './layout.ts';
import { outline, rectangle, textShift } from './shapes.ts';
import { lineHeight } from './text.ts';

/** The words of the picture: what a screen reader says for it. */
export interface SvgOptions {
  /** Starts every id, so that several pictures can be on one page: unique on the page. */
  idPrefix: string;
  title: string;
  description: string;
}

const padding = 8;

/**
 * A layout as one SVG element in its natural size. Its look is in `diagram.css`: the SVG has no style of its own,
 * as a strict Content-Security-Policy asks. Nodes with a URL are plain links, edges are hidden from screen readers.
 */
export function renderSvg(layout: Layout, options: SvgOptions): string {
  const prefix = options.idPrefix.replace(/[^\w-]/g, '-');
  const width = Math.ceil(layout.width) + 2 * padding;
  const height = Math.ceil(layout.height) + 2 * padding;
  const edges = layout.edges.map((edge) => renderEdge(edge, prefix)).join('');
  return [
    `<svg class="diagram" role="group" aria-labelledby="${prefix}-title ${prefix}-desc" `,
    `width="${width}" height="${height}" viewBox="${-padding} ${-padding} ${width} ${height}">`,
    `<title id="${prefix}-title">${escapeText(options.title)}</title>`,
    `<desc id="${prefix}-desc">${escapeText(options.description)}</desc>`,
    edges.includes('marker-end') ? arrowMarker(prefix) : '',
    layout.groups.map(({ box }) => `<g class="diagram-group">${rectangle(box, 6)}</g>`).join(''),
    edges === '' ? '' : `<g aria-hidden="true">${edges}</g>`,
    // After the edges, which would cross them out.
    layout.groups.map(renderGroupTitle).join(''),
    layout.nodes.map(renderNode).join(''),
    '</svg>',
  ].join('');
}

/** Text as it may stand in an element or in a quoted attribute. Control characters become spaces. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function arrowMarker(prefix: string): string {
  const size = 'viewBox="0 0 10 8" markerWidth="10" markerHeight="8" refX="0.5" refY="4"';
  return (
    `<marker id="${prefix}-arrow" class="diagram-arrow" ${size} orient="auto" markerUnits="userSpaceOnUse">` +
    '<path d="M0 0l10 4l-10 4z"/></marker>'
  );
}

function renderGroupTitle({ label }: PlacedGroup): string {
  return label === undefined ? '' : `<g class="diagram-group">${renderText(label)}</g>`;
}

function renderEdge({ edge, curve, label }: PlacedEdge, prefix: string): string {
  const marker = edge.arrow ? ` marker-end="url(#${prefix}-arrow)"` : '';
  const text = label === undefined ? '' : renderText(label);
  return `<g class="diagram-edge line-${edge.line}"><path d="${curveData(curve)}"${marker}/>${text}</g>`;
}

function curveData([start, ...rest]: Coordinates[]): string {
  if (start === undefined) return '';
  return `M${start.x} ${start.y}C${rest.map(({ x, y }) => `${x} ${y}`).join(' ')}`;
}

function renderNode({ node, box, lines }: PlacedNode): string {
  const href = safeAddress(node.href);
  const tone = node.tone === undefined ? '' : ` tone-${node.tone}`;
  const tag = href === undefined ? 'g' : 'a';
  const link = href === undefined ? '' : ` href="${escapeText(href)}"`;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + textShift(node.shape) };
  const content =
    outline(node.shape, box) + (lines.length === 0 ? markName(node.label) : renderText({ lines, middle }));
  return `<${tag} class="diagram-node shape-${node.shape}${tone}"${link}>${content}</${tag}>`;
}

/** A mark that shows no text still has a name, as a tooltip and for a screen reader. */
function markName(label: string): string {
  return label.trim() === '' ? '' : `<title>${escapeText(label)}</title>`;
}

function renderText({ lines, middle }: PlacedText): string {
  // 5 px lower, the middle of the letters and not their baseline is in the middle of the line.
  const first = middle.y + 5 - ((lines.length - 1) * lineHeight) / 2;
  const [only = '', ...more] = lines.map(escapeText);
  if (more.length === 0) return `<text x="${short(middle.x)}" y="${short(first)}">${only}</text>`;
  const spans = [only, ...more].map((line, index) => {
    return `<tspan x="${short(middle.x)}" y="${short(first + index * lineHeight)}">${line}</tspan>`;
  });
  return `<text>${spans.join('')}</text>`;
}

function short(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
