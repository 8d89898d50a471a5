import type { Entry } from '../parse/model.ts';
import type { Range } from '../text/range.ts';
import { followLink } from './follow-link.ts';
import type { Handbook } from './handbook.ts';

/** An address on another host, and where it is written. */
export interface WebLink {
  url: string;
  path: string;
  range: Range;
}

/** Every address on another host that a document or an entry names, in order of the files. */
export function webLinks(handbook: Handbook): WebLink[] {
  const inDocuments = handbook.documents.flatMap((document) =>
    document.links.flatMap(({ url, range }) => {
      const target = followLink(handbook, document, url);
      return target.type === 'external' ? [{ url: target.url, path: document.path, range }] : [];
    }),
  );
  return [...inDocuments, ...handbook.entries.flatMap((entry) => linksIn(entry, entry.data, []))];
}

/** Dashboards, rotations, repositories: every text of an entry that is an address. */
function linksIn(entry: Entry, value: unknown, at: readonly PropertyKey[]): WebLink[] {
  if (typeof value === 'string') {
    return /^https?:\/\/\S+$/.test(value)
      ? [{ url: value, path: entry.path, range: entry.yaml.rangeOf(at) }]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => linksIn(entry, item, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => linksIn(entry, inner, [...at, key]));
}
