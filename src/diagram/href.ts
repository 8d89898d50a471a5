/** A URL as it may be written into a page, or undefined unless it is http, https, relative or a fragment. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const url = href.toWellFormed().trim();
  // `java\nscript:`, from which a browser drops the line break, is also a scheme that is not in the list.
  const scheme = /^[^/?#]*?:/.exec(url)?.[0].toLowerCase();
  const allowed = scheme === undefined || scheme === 'http:' || scheme === 'https:';
  return allowed && url !== '' ? url : undefined;
}
