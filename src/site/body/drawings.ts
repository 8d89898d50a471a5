import { drawSvg } from '../../diagram/draw.ts';
import type { ParsedMermaid } from '../../diagram/parsed-mermaid.ts';
import { escapeHtml } from '../../text/escape-html.ts';

/** A picture up to this width in pixels can be read when it is made as narrow as the text; wider ones scroll. */
const mostShrunk = 1000;

/** What a diagram is drawn with. */
interface DrawingOptions {
  /** Starts every id in the SVG: unique among the diagrams of the page. */
  idPrefix: string;
  /** Where a link of the document leads on the site; undefined where nowhere. */
  addressOf(url: string): string | undefined;
}

/** Draws a Mermaid fence. What is no flowchart or state diagram, or has a mistake, is shown as its source. */
export async function renderMermaid(
  source: string,
  parsed: ParsedMermaid,
  { idPrefix, addressOf }: DrawingOptions,
): Promise<string> {
  if (parsed.type === 'error')
    return shownAsSource(source, `This diagram cannot be drawn: ${parsed.message} ${parsed.cure}`);
  if (parsed.type === 'other')
    return shownAsSource(source, 'A diagram of this type is shown as its Mermaid source.');
  const { drawing } = parsed;
  const nodes = drawing.nodes.map(({ href, ...node }) => {
    const address = href === undefined ? undefined : addressOf(href);
    return { ...node, ...(address !== undefined && { href: address }) };
  });
  const svg = await drawSvg({ ...drawing, nodes }, { idPrefix });
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
  return `<figure class="drawing${width <= mostShrunk ? ' fits' : ''}">${svg}</figure>`;
}

function shownAsSource(source: string, note: string): string {
  return (
    `<figure class="code" data-language="mermaid"><figcaption>${escapeHtml(note)}</figcaption>` +
    `<pre tabindex="0"><code>${escapeHtml(source)}</code></pre></figure>`
  );
}
