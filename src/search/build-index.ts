import { compareText } from '../text/compare-text.ts';
import type { SearchRecord } from './record.ts';
import {
  type DocumentText,
  indexVersion,
  type NamedDocument,
  type PlacedHeading,
  type SearchIndex,
} from './search-index.ts';
import { buildWords } from './words.ts';

/** The index of a site. The order of the records does not matter: the same records give the same index. */
export function buildIndex(records: readonly SearchRecord[]): SearchIndex {
  const sorted = records.toSorted(compareRecords);
  const stamp = { version: indexVersion, build: fingerprint(JSON.stringify(sorted)) };
  return {
    names: { ...stamp, part: 'names', documents: sorted.map(named) },
    index: { ...stamp, part: 'index', words: buildWords(sorted) },
    text: { ...stamp, part: 'text', documents: sorted.map(documentText) },
  };
}

/** The three files of an index, ready to be written. `Search.load` reads what `JSON.parse` makes of them. */
export function toJSON(index: SearchIndex): Record<'names.json' | 'index.json' | 'text.json', string> {
  return {
    'names.json': JSON.stringify(index.names),
    'index.json': JSON.stringify(index.index),
    'text.json': JSON.stringify(index.text),
  };
}

function compareRecords(a: SearchRecord, b: SearchRecord): number {
  return a.rank - b.rank || compareText(a.id, b.id) || compareText(a.url, b.url);
}

function named({ headings, text, rank, ...document }: SearchRecord): NamedDocument {
  return document;
}

// The query is composed in the same way, so that ‘é’ is found however either was typed.
function documentText(record: SearchRecord): DocumentText {
  const headings: PlacedHeading[] = [];
  let from = 0;
  for (const { text, slug, at = record.text.indexOf(text, from) } of record.headings) {
    if (at < 0) continue;
    from = at + text.length;
    headings.push({ text, slug, at: record.text.slice(0, at).normalize('NFC').length });
  }
  return { text: record.text.normalize('NFC'), headings };
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
