import type { EntryName } from '../../schemas/entries/index.ts';
import type { Config } from '../parse/config.ts';
import type { Document, Entry, EntryOf, UnreadableFile } from '../parse/model.ts';
import type { DependencyGraph } from './graph.ts';

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

/** For each type its entries by their ids. */
export type EntriesById = { readonly [Type in EntryName]: ReadonlyMap<string, EntryOf<Type>> };
