/** What a text means as the address of a link, as a browser reads it: `url` is what that sees of it. */
export type Address =
  /** Another host, mail, telephone; an address without a scheme starts with `//` and a host. */
  | { type: 'outside'; url: string; scheme: string | undefined }
  /** A path, a query, a fragment, or nothing. */
  | { type: 'inside'; url: string }
  /** Another host by its beginning, and nothing that a browser can open: it has no host, or one that is none. */
  | { type: 'broken'; url: string }
  /** What must not be on a page; `start` is what tells that: `javascript:`. */
  | { type: 'unsafe'; start: string };

/** All that a page may lead to. What is in no such list is not known to be harmless. */
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/** Reads an address. This alone decides what may be on a page, for the linter and for the site. */
export function readAddress(text: string): Address {
  // A browser drops control characters and blanks around an address, and tabs and line ends in it.
  const url = text.toWellFormed().replace(/^[\p{Cc}\s]+|[\p{Cc}\s]+$|[\t\n\r]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined)
    return safeSchemes.has(scheme) ? outside(url, scheme) : { type: 'unsafe', start: `${scheme}:` };
  // Browsers take both slashes for the same: this is the way to a host, where a writer means a folder of the network.
  const start = /^[/\\]{2}/.exec(url)?.[0];
  if (start !== undefined && start !== '//') return { type: 'unsafe', start };
  return start === undefined ? { type: 'inside', url } : outside(url, undefined);
}

/** The brackets around an address of IPv6, which renderers of Markdown escape and no browser takes then. */
const escapedBrackets = /^((?:https?:)?\/\/)%5B([\da-f:.]+)%5D/i;

function outside(written: string, scheme: string | undefined): Address {
  const url = written.replace(escapedBrackets, '$1[$2]');
  if (scheme !== undefined && !scheme.startsWith('http')) return { type: 'outside', url, scheme };
  // Without slashes its meaning depends on the scheme of the page that it is on.
  const isWhole = /^(?:https?:)?\/\//i.test(url) && URL.canParse(url, 'https://site.invalid');
  return isWhole ? { type: 'outside', url, scheme } : { type: 'broken', url };
}

/** An address as it may stand in a page; undefined where it may not, and where it leads nowhere. */
export function safeAddress(text: string | undefined): string | undefined {
  const address = text === undefined ? undefined : readAddress(text);
  if (address?.type !== 'outside' && address?.type !== 'inside') return undefined;
  return address.url || undefined;
}

/** Whether a page of whatever origin holds an address that runs a program, or reads the disk of whoever follows it. */
export function isHarmful({ protocol, pathname }: URL): boolean {
  if (protocol === 'data:') return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(pathname);
  return ['javascript:', 'vbscript:', 'file:'].includes(protocol);
}
