import type { SearchedEntry } from '../../schemas/entries/entry.ts';
import { type EntryName, entryTypes } from '../../schemas/entries/index.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { namedAs } from '../handbook/references.ts';
import { dataAt } from '../parse/data-at.ts';
import type { Document, Entry, EntryOf } from '../parse/model.ts';
import type { RecordHeading, SearchRecord } from './record.ts';

/** Where the site shows each thing. */
export interface Addresses {
  document(document: Document): string;
  entry(entry: Entry): string;
}

/** What the site’s search knows: one record for each document and each entry. */
export function searchRecords(handbook: Handbook, urls: Addresses): SearchRecord[] {
  const entries = Object.values(handbook.entriesById).flatMap((byId) => [...byId.values()]);
  return [
    ...handbook.documents.map((document) => documentRecord(document, urls)),
    ...entries.map((entry) => entryRecord(entry, urls)),
  ];
}

function documentRecord(document: Document, urls: Addresses): SearchRecord {
  const { kind, title } = document;
  const stem = document.id.split('/').at(-1) ?? document.id;
  const text = searchedText(document);
  const names = [stem, ...(dataAt(document, 'alerts') ?? []), ...(dataAt(document, 'aliases') ?? [])];
  const severity = dataAt(document, 'severity');
  return {
    id: document.id,
    url: urls.document(document),
    ...{ rank: kinds[kind].searchRank, kind, title },
    names: [...new Set(names)],
    errors: dataAt(document, 'errors') ?? [],
    services: namedAs('about', document),
    ...ownerOf(document),
    ...(severity !== undefined && { severity }),
    headings: headingsIn(document, text),
    text,
  };
}

function ownerOf(file: Document | Entry): { owner?: string } {
  const [owner] = namedAs('owner', file);
  return owner === undefined ? {} : { owner };
}

/** What phrases and excerpts are taken from. A diagram’s source says nothing to a reader of the page. */
function searchedText(document: Document): string {
  const { fences, plainText } = document;
  const diagrams = fences.filter((fence) => fence.language === 'mermaid').map((fence) => fold(fence.value));
  const body = diagrams.reduce((rest, source) => rest.replace(source, () => ''), fold(plainText));
  return fold([dataAt(document, 'description') ?? '', ...(dataAt(document, 'errors') ?? []), body].join(' '));
}

/** Headings in order, each with the place of its own text after the heading before it. */
function headingsIn({ headings, titleHeading }: Document, text: string): RecordHeading[] {
  let from = 0;
  return headings
    .filter((heading) => heading !== titleHeading)
    .map((heading) => {
      const at = text.indexOf(fold(heading.text), from);
      if (at >= 0) from = at + 1;
      return { text: heading.text, slug: heading.slug, ...(at >= 0 && { at }) };
    });
}

function entryRecord(entry: Entry, urls: Addresses): SearchRecord {
  const { folder, searchRank } = entryTypes[entry.type];
  const { names, text } = searchedIn(entry);
  return {
    id: `${folder}/${entry.id}`,
    url: urls.entry(entry),
    ...{ rank: searchRank, kind: entry.type, title: entry.data?.name ?? entry.id },
    names: [entry.id, ...names.filter((name) => name !== undefined)],
    errors: [],
    services: entry.type === 'service' ? [entry.id] : [],
    ...ownerOf(entry),
    headings: [],
    text: fold(text.join('\n')),
  };
}

function searchedIn<Type extends EntryName>({ type, data }: EntryOf<Type>): SearchedEntry {
  return entryTypes[type].search(data ?? {});
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
