import { randomUUID } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { allowedElements, droppedElements, isAllowedAttribute } from '../../parse/allowed-html.ts';
import { escapeHtml } from '../../text/escape-html.ts';

/** A piece of a writer’s HTML, or of HTML that is already safe. */
export type HtmlPiece = { raw: string } | { safe: string };

/** Changes an address of an element into one that may be on the page; undefined drops the attribute. */
export type Addresses = (element: string, url: string) => string | undefined;

/**
 * Joins siblings of which some are a writer’s HTML. Of that, only allowed elements and attributes stay; what it opens
 * it also closes; comments go.
 */
export function cleanHtml(pieces: readonly HtmlPiece[], addresses: Addresses): string {
  // Safe HTML stands in the source as a comment that no writer can guess. It is put back only where the parser reads a
  // comment, so never into a tag or an attribute that a writer left open.
  const secret = randomUUID();
  const source = pieces.map((piece, at) => ('raw' in piece ? piece.raw : `<!--${secret}:${at}-->`));
  return clean(source.join(''), { addresses, secret, pieces });
}

interface Cleaning {
  addresses: Addresses;
  secret: string;
  pieces: readonly HtmlPiece[];
}

function clean(source: string, { addresses, secret, pieces }: Cleaning): string {
  let html = '';
  let dropped = 0;
  const parser = new Parser({
    oncomment(text) {
      const [word, at] = text.split(':', 2);
      const piece = word === secret ? pieces[Number(at)] : undefined;
      if (dropped === 0 && piece && 'safe' in piece) html += piece.safe;
    },
    onopentag(name, attributes) {
      if (droppedElements.has(name)) dropped++;
      const whole = !Object.entries(attributes)
        .flat()
        .some((part) => part.includes(secret));
      if (dropped === 0 && allowedElements.has(name))
        html += openTag(name, whole ? attributes : {}, addresses);
    },
    ontext(text) {
      if (dropped === 0 && !text.includes(secret)) html += text.replace(/[&<>]/g, escapeHtml);
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
