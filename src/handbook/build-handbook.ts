import { entryNames } from '../../schemas/entries/index.ts';
import type { Config } from '../parse/config.ts';
import { dataAt } from '../parse/data-at.ts';
import type { Document, Entry, UnreadableFile } from '../parse/model.ts';
import { compareText } from '../text/compare-text.ts';
import { buildGraph } from './graph.ts';
import type { EntriesById, Handbook } from './handbook.ts';
import { namedAs } from './references.ts';

/** What the files of a handbook's folder say, by path. */
export interface Contents {
  config: Config;
  documents: Document[];
  entries: Entry[];
  unreadable: UnreadableFile[];
  /** Every file in the folder, documents or not. */
  files: Iterable<string>;
}

/** Derives the handbook from what was read. */
export function buildHandbook(contents: Contents): Handbook {
  const files = new Set([...contents.files].toSorted());
  const documents = contents.documents.toSorted(byPath);
  const entries = contents.entries.toSorted(byPath);
  const folders = foldersOf(files);
  const entriesById = entriesByIdIn(entries);
  const { service: services, team: teams } = entriesById;
  return {
    config: contents.config,
    documents,
    entries,
    entriesByPath: new Map(entries.map((entry) => [entry.path, entry])),
    unreadable: contents.unreadable.toSorted(byPath),
    documentsById: firstById(documents),
    documentsByPath: new Map(documents.map((document) => [document.path, document])),
    ...{ entriesById, teams, services },
    documentsByAlert: groupBy(documents, (document) => dataAt(document, 'alerts') ?? []),
    documentsByService: groupBy(documents, (document) => namedAs('about', document)),
    files,
    folders,
    composed: new Map([...folders, ...files].map((path) => [path.normalize('NFC'), path])),
    graph: buildGraph(services),
  };
}

function entriesByIdIn(entries: readonly Entry[]): EntriesById {
  const byType = Map.groupBy(entries, ({ type }) => type);
  return Object.assign({}, ...entryNames.map((type) => ({ [type]: firstById(byType.get(type) ?? []) })));
}

function byPath(a: { path: string }, b: { path: string }): number {
  return compareText(a.path, b.path);
}

function firstById<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}

function groupBy(documents: readonly Document[], keysOf: (document: Document) => readonly string[]) {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    for (const key of new Set(keysOf(document))) {
      const group = groups.get(key);
      if (group) group.push(document);
      else groups.set(key, [document]);
    }
  }
  return groups;
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at >= 0; at = file.lastIndexOf('/', at - 1))
      folders.add(file.slice(0, at));
  }
  return folders.add('');
}
