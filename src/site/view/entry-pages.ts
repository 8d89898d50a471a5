import { entryTypes } from '../../../schemas/entries/index.ts';
import { followReference, referencesIn } from '../../handbook/references.ts';
import type { Entry } from '../../parse/model.ts';
import { capitalized } from '../../text/capitalized.ts';
import { entryLink, type Source } from './cards.ts';
import type { LinkView } from './link-view.ts';
import type { PageBase } from './page-base.ts';
import { entrySections, type Sections } from './sections/index.ts';

/** A key of an entry with its values, those that name other entries as links. */
export interface EntryFact {
  /** `rotation.name` */
  key: string;
  values: readonly LinkView[];
}

/** The page of an entry whose type has no page of its own design. */
export interface EntryPage extends PageBase {
  type: 'entry';
  /** What it is, in a word. */
  kicker: string;
  facts: readonly EntryFact[];
  sections: Sections;
}

/** Lists the entries of such a type. */
export interface EntriesPage extends PageBase {
  type: 'entries';
  entries: readonly { name: string; url: string; description: string | undefined }[];
}

/** The list of the entries of one type, of which there is at least one. */
export function entriesPage(entries: readonly Entry[], { urls }: Source): EntriesPage {
  const [folder = ''] = entries.map(({ type }) => entryTypes[type].folder);
  return {
    ...{ type: 'entries', path: folder, title: capitalized(folder) },
    entries: entries.map((entry) => ({
      name: entry.data?.name ?? entry.id,
      url: urls.entry(entry),
      description: entry.data?.description,
    })),
  };
}

export function entryPage(entry: Entry, source: Source): EntryPage {
  const { name = entry.id, description, ...rest } = entry.data ?? {};
  return {
    ...{ type: 'entry', kicker: entry.type, path: source.urls.entryPath(entry), title: name, description },
    facts: factsIn(rest, linksOf(entry, source)),
    sections: entrySections(entry, source),
  };
}

/** What the entry names, as links by their place in its data. */
function linksOf(entry: Entry, source: Source): ReadonlyMap<string, LinkView> {
  const links = referencesIn(entry).flatMap((reference) => {
    const named = followReference(reference, source.handbook);
    if (named.type !== 'entry') return [];
    return [[reference.at.join('.'), entryLink(named.entry.type, named.entry.id, source)] as const];
  });
  return new Map(links);
}

/** Every text, number and truth of some data, by the way of keys to it; those of a list stand together. */
function factsIn(data: object, links: ReadonlyMap<string, LinkView>, at = ''): EntryFact[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]): EntryFact[] => {
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
