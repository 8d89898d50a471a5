import { entryTypes } from '../../../schemas/entries/index.ts';
import type { Entry } from '../../parse/model.ts';
import { capitalized } from '../../text/capitalized.ts';
import type { Source } from './cards.ts';
import { type Fact, factsOf } from './facts.ts';
import type { PageBase } from './page-base.ts';
import { entrySections, type Sections } from './sections/index.ts';

/** The page of an entry whose type has no page of its own design. */
export interface EntryPage extends PageBase {
  type: 'entry';
  /** What it is, in a word. */
  kicker: string;
  facts: readonly Fact[];
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

const shownInHead = new Set(['name', 'description']);

export function entryPage(entry: Entry, source: Source): EntryPage {
  const { name = entry.id, description } = entry.data ?? {};
  return {
    ...{ type: 'entry', kicker: entry.type, path: source.urls.entryPath(entry), title: name, description },
    facts: factsOf(entry, shownInHead, source),
    sections: entrySections(entry, source),
  };
}
