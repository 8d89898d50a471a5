import { isHarmful } from '../text/address.ts';
import { decoded } from '../text/decoded.ts';

/** Where a built site will stand: `base` begins and ends with a slash. */
export interface SiteAddress {
  origin: string;
  base: string;
}

export interface InsideTarget {
  type: 'inside';
  url: URL;
  /** Decoded, without the base. */
  path: string;
  /** As written, without its `#`. */
  fragment: string;
}

/** What an address in a page means. */
export type Target =
  | InsideTarget
  | { type: 'outside-base'; url: URL }
  | { type: 'other-host'; url: URL }
  | { type: 'unsafe'; scheme: string }
  | { type: 'malformed'; reason: 'url' | 'escape' }
  | { type: 'other-scheme' };

/** @param base A path such as `/docs/`, or the whole address; then absolute links to it are known as the site's own. */
export function siteAddress(base = '/'): SiteAddress {
  const url = new URL(base, 'https://site.invalid');
  return { origin: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}

/** The address under which a file of the site is asked for. */
export function addressOf(path: string, site: SiteAddress): URL {
  const visible = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(site.base + visible.split('/').map(encodeURIComponent).join('/'), site.origin);
}

/** Never throws, whatever the content holds. */
export function resolveTarget(href: string, from: URL, site: SiteAddress): Target {
  if (!URL.canParse(href, from)) return { type: 'malformed', reason: 'url' };
  const url = new URL(href, from);
  if (isHarmful(url)) return { type: 'unsafe', scheme: url.protocol };
  if (!/^https?:$/.test(url.protocol)) return { type: 'other-scheme' };
  return url.origin === site.origin ? resolveInside(url, site) : { type: 'other-host', url };
}

function resolveInside(url: URL, site: SiteAddress): Target {
  const path = decoded(url.pathname);
  if (path === undefined) return { type: 'malformed', reason: 'escape' };
  const base = decoded(site.base) ?? site.base;
  if (path !== base.slice(0, -1) && !path.startsWith(base)) return { type: 'outside-base', url };
  // A text fragment (`#:~:text=`) is taken off by the browser before anchors are looked up.
  const fragment = url.hash.slice(1).replace(/:~:.*$/s, '');
  return { type: 'inside', url, path: path.slice(base.length), fragment };
}

/** Whether a fragment finds an anchor as browsers look it up: as written, then decoded, then as the top of the page. */
export function findsAnchor(fragment: string, anchors: ReadonlySet<string>): boolean {
  if (fragment === '' || anchors.has(fragment)) return true;
  const anchor = decodeFragment(fragment);
  return anchors.has(anchor) || anchor.toLowerCase() === 'top';
}

/** Decodes what can be decoded: `95%25` and `95%` are both `95%`. */
export function decodeFragment(fragment: string): string {
  return fragment.replace(/(?:%[\da-f]{2})+/gi, (escapes) => decoded(escapes) ?? escapes);
}
