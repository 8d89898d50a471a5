import { followReference } from '../../handbook/follow-reference.ts';
import { type Reference, referencesIn } from '../../handbook/references.ts';
import type { Document, Entry } from '../../parse/model.ts';
import { entryLink, type Source } from './cards.ts';
import type { LinkView } from './link-view.ts';

/** A key of a file with its values, those that name something of the handbook as links. */
export interface Fact {
  /** `rotation.name` */
  key: string;
  values: readonly LinkView[];
}

/** The facts of a file, but for those of some of its top-level keys. */
export function factsOf(file: Document | Entry, without: ReadonlySet<string>, source: Source): Fact[] {
  const data = Object.entries(file.data ?? {}).filter(([key]) => !without.has(key));
  return factsIn(Object.fromEntries(data), linksIn(file, source));
}

/** What values of a file name, as links by their place in its data. */
function linksIn(file: Document | Entry, source: Source): ReadonlyMap<string, LinkView> {
  const links = referencesIn(file).flatMap((reference) => {
    const link = reference.isKey ? undefined : linkTo(reference, source);
    return link ? [[reference.at.join('.'), link] as const] : [];
  });
  return new Map(links);
}

function linkTo(reference: Reference, source: Source): LinkView | undefined {
  const named = followReference(reference, source.handbook);
  if (named.type === 'entry') return entryLink(named.entry.type, named.entry.id, source);
  if (named.type === 'signal')
    return { text: reference.name, url: `${source.urls.entry(named.service)}#${named.signal}` };
  if (named.type !== 'document') return undefined;
  return { text: named.document.title, url: source.urls.document(named.document, named.anchor) };
}

/** Every text, number and truth of some data, by the way of keys to it; those of a list stand together. */
function factsIn(data: object, links: ReadonlyMap<string, LinkView>, at = ''): Fact[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]): Fact[] => {
    const place = at === '' ? key : `${at}.${key}`;
    if (Array.isArray(value) && value.every(isPlain)) {
      const values = value.map((item, index) => links.get(`${place}.${index}`) ?? { text: String(item) });
      return values.length > 0 ? [{ key: place, values }] : [];
    }
    if (typeof value === 'object' && value !== null) return factsIn(value, links, place);
    return [{ key: place, values: [links.get(place) ?? { text: String(value) }] }];
  });
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object';
}
