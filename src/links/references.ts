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
  const urls = names
    .map((name) => attributes[name]?.trim() ?? '')
    .concat(srcsetUrls(attributes.srcset ?? attributes.imagesrcset ?? ''));
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
  const urls: string[] = [];
  // A URL ends at white space, and its descriptors at a comma; a comma at its end ends both. Sticky, and each part starts
  // where the last one ended, so a long value is read once.
  const [gap, url, descriptors] = [/[\s,]*/y, /\S+/y, /[^,]*/y];
  for (let at = endOf(gap, value, 0); at < value.length; at = endOf(gap, value, at)) {
    const end = endOf(url, value, at);
    const written = value.slice(at, end);
    urls.push(withoutCommas(written));
    at = written.endsWith(',') ? end : endOf(descriptors, value, end);
  }
  return urls;
}

function endOf(pattern: RegExp, value: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(value) ? pattern.lastIndex : at;
}

function withoutCommas(url: string): string {
  let end = url.length;
  while (url[end - 1] === ',') end--;
  return url.slice(0, end);
}
