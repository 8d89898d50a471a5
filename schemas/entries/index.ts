import { namesOf } from '../names-of.ts';
import type { GivenBy, SchemaOf } from '../schema-of.ts';
import type { EntryType, SearchedEntry } from './entry.ts';
import { service } from './service.ts';
import { team } from './team.ts';

/** In the order in which pages list them. */
const all = { service, team };

/** What an entry is. */
export type EntryName = keyof typeof all;

type DataByType = { [Name in EntryName]: GivenBy<(typeof all)[Name]['schema']> };

/** What an entry’s file gives. */
export type EntryData<Name extends EntryName> = DataByType[Name];

type EntryTypes = {
  readonly [Name in EntryName]: Omit<EntryType, 'schema' | 'search'> & {
    schema: SchemaOf<EntryData<Name>>;
    search: (data: EntryData<Name>) => SearchedEntry;
  };
};

/** Every type of entry by its name. */
export const entryTypes: EntryTypes = all;

/** The names of the types of entries. */
export const entryNames = namesOf(all);
