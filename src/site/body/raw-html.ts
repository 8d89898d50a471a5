import { Parser } from 'htmlparser2';
import { allowedElements, droppedElements, isAllowedAttribute } from './allowed.ts';
import { escapeHtml } from './html.ts';

/** Marks the place of HTML that is already safe. Both characters are private: no text may bring them along. */
const marker = /\uE000(\d+)\uE001/g;

/** A piece of a writer’s HTML, or of HTML that is already safe. */
export type HtmlPiece = { raw: string } | { safe: string };

/** Changes an address of an element into one that may be on the page; undefined drops the attribute. */
export type Addresses = (element: string, url: string) => string | undefined;

/**
 * Joins siblings of which some are a writer’s HTML. Of that, only allowed elements and attributes stay; what it opens
 * it also closes; comments go.
 */
export function cleanHtml(pieces: readonly HtmlPiece[], addresses: Addresses): string {
  const safe: string[] = [];
  const source = pieces.map((piece) => {
    if ('raw' in piece) return piece.raw.replace(/[\uE000\uE001]/g, '');
    safe.push(piece.safe);
    return `\uE000${safe.length - 1}\uE001`;
  });
  return clean(source.join(''), addresses).replace(marker, (_, index) => safe[Number(index)] ?? '');
}

function clean(source: string, addresses: Addresses): string {
  let html = '';
  let dropped = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (droppedElements.has(name)) dropped++;
      if (dropped === 0 && allowedElements.has(name)) html += openTag(name, attributes, addresses);
    },
    ontext(text) {
      if (dropped === 0) html += text.replace(/[&<>]/g, escapeHtml);
    },
    onclosetag(name) {
      if (dropped === 0 && allowedElements.has(name) && !['br', 'img', 'hr', 'col', 'wbr'].includes(name)) {
        html += `</${shown(name)}>`;
      }
      if (droppedElements.has(name)) dropped--;
    },
  });
  parser.end(source);
  return html;
}

function openTag(name: string, attributes: Readonly<Record<string, string>>, addresses: Addresses): string {
  const kept = Object.entries(attributes).flatMap(([key, value]) => {
    if (!isAllowedAttribute(name, key)) return [];
    const safe = key === 'href' || key === 'src' ? addresses(name, value) : value;
    return safe === undefined ? [] : [` ${key}="${escapeHtml(safe)}"`];
  });
  return `<${shown(name)}${kept.join('')}>`;
}

/** The page has one `h1`, its title. */
function shown(name: string): string {
  return name === 'h1' ? 'h2' : name;
}
