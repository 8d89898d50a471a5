/**
 * How a reader comes to an address: `link` by following it, `resource` because the browser asks for it
 * to show the page, `relation` not at all (`<link rel="canonical">`).
 */
export type Use = 'link' | 'resource' | 'relation';

/** An address as an element of a page writes it. */
export interface Reference {
  url: string;
  use: Use;
}

export type Attributes = Readonly<Record<string, string>>;

const uses: ReadonlyMap<string, readonly [use: Use, ...attributes: string[]]> = new Map([
  ['a', ['link', 'href', 'xlink:href']],
  ['area', ['link', 'href']],
  ['audio', ['resource', 'src']],
  ['embed', ['resource', 'src']],
  ['iframe', ['resource', 'src']],
  ['image', ['resource', 'href', 'xlink:href']],
  ['img', ['resource', 'src']],
  ['input', ['resource', 'src']],
  ['object', ['resource', 'data']],
  ['script', ['resource', 'src']],
  ['source', ['resource', 'src']],
  ['track', ['resource', 'src']],
  ['use', ['resource', 'href', 'xlink:href']],
  ['video', ['resource', 'src', 'poster']],
]);

const fetchedRelations = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
]);

/** The addresses that an element's start tag holds, in the order of its attributes' meaning. Empty ones are left out. */
export function referencesOf(tag: string, attributes: Attributes): Reference[] {
  if (tag === 'meta') return refreshOf(attributes);
  const [use, ...names] = tag === 'link' ? [relationUse(attributes), 'href'] : (uses.get(tag) ?? []);
  if (use === undefined) return [];
  const urls = names.map((name) => attributes[name]?.trim() ?? '');
  urls.push(...srcsetUrls(attributes.srcset ?? attributes.imagesrcset ?? ''));
  return urls.filter((url) => url !== '').map((url) => ({ url, use }));
}

function relationUse(attributes: Attributes): Use {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  return relations.some((relation) => fetchedRelations.has(relation)) ? 'resource' : 'relation';
}

function refreshOf(attributes: Attributes): Reference[] {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return [];
  const url = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?(.*)$/is.exec(attributes.content ?? '')?.[1]?.trim();
  const unquoted = url?.replace(/^(['"])(.*?)\1?$/s, '$2').trim();
  return unquoted ? [{ url: unquoted, use: 'link' }] : [];
}

/** https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute */
function srcsetUrls(value: string): string[] {
  const candidates = value.matchAll(/([^\s,]\S*?)(?:,+(?:\s|$)|\s+[^,]*(?:,|$)|$)/g);
  return Array.from(candidates, ([, url = '']) => url);
}
