import { type EntryName, entryNames } from '../../schemas/entries/index.ts';
import type { Config } from '../parse/config.ts';
import { dataAt } from '../parse/data-at.ts';
import type { Document, Entry, EntryOf, UnreadableFile } from '../parse/model.ts';
import { compareText } from '../text/compare-text.ts';
import { buildGraph, type DependencyGraph } from './graph.ts';
import { referencesIn } from './references.ts';

/** What the files of a handbook's folder say, by path. */
export interface Contents {
  config: Config;
  documents: Document[];
  entries: Entry[];
  unreadable: UnreadableFile[];
  /** Every file in the folder, documents or not. */
  files: Iterable<string>;
}

/** The one model that linter, site, search and exports read. */
export interface Handbook {
  config: Config;
  /** In order of their paths. */
  documents: readonly Document[];
  entries: readonly Entry[];
  entriesByPath: ReadonlyMap<string, Entry>;
  unreadable: readonly UnreadableFile[];
  /** The first of each id; duplicates are findings. */
  documentsById: ReadonlyMap<string, Document>;
  documentsByPath: ReadonlyMap<string, Document>;
  /** For each type the first entry of each id. */
  entriesById: EntriesById;
  teams: EntriesById['team'];
  services: EntriesById['service'];
  /** The documents that name an alert, by the alert’s exact name. */
  documentsByAlert: ReadonlyMap<string, readonly Document[]>;
  /** The documents about a service, by the service’s id, declared or not. */
  documentsByService: ReadonlyMap<string, readonly Document[]>;
  files: ReadonlySet<string>;
  /** Every folder that holds a file, at any depth; the handbook’s own is ``. */
  folders: ReadonlySet<string>;
  /** Files and folders by their composed path: accents are written in two ways that look alike, and some systems change them. */
  composed: ReadonlyMap<string, string>;
  graph: DependencyGraph;
}

type EntriesById = { readonly [Type in EntryName]: ReadonlyMap<string, EntryOf<Type>> };

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
    documentsByService: groupBy(documents, servicesIn),
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

function servicesIn(document: Document): string[] {
  return referencesIn(document).flatMap(({ to, name }) => (to === 'service' ? [name] : []));
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
