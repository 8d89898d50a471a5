import type { z } from 'zod';
import type { GivenBy } from '../schema-of.ts';

/** What search takes from an entry, beside its name and its id. */
export interface SearchedEntry {
  /** What else it is called. */
  names: readonly (string | undefined)[];
  text: readonly (string | undefined)[];
}

/** Every entry has a name as people say it, and may say in a sentence what it is. */
type EntrySchema = z.ZodObject & z.ZodType<{ name: string; description?: string | undefined }>;

/** All that makes a type of entry differ from the others: YAML files of a folder, which documents name by their id. */
export interface EntryType<Schema extends EntrySchema = EntrySchema> {
  /** The folder whose YAML files are of the type; also what they are called in the plural. */
  folder: string;
  schema: Schema;
  search: (data: GivenBy<Schema>) => SearchedEntry;
  /** Between pages that answer a query equally well, those with the smaller number come first. */
  searchRank: number;
}

/** A type of entry, with what is searched of it held against its schema. */
export function defineEntry<Schema extends EntrySchema>(type: EntryType<Schema>): EntryType<Schema> {
  return type;
}
