import { type EntryName, entryNames } from '../../../schemas/entries/index.ts';
import type { Entry, EntryOf } from '../../parse/model.ts';
import type { Source } from './cards.ts';
import { entriesPage, entryPage } from './entry-pages.ts';
import { graphPage } from './graph-page.ts';
import type { Page } from './page.ts';
import { servicePage, servicesPage } from './service-pages.ts';
import { teamPage, teamsPage } from './team-pages.ts';

/** How the entries of a type are shown. */
interface Design<Type extends EntryName> {
  /** The pages about all of them; the navigation names each. */
  lists(source: Source): Promise<Page[]>;
  page(entry: EntryOf<Type>, source: Source): Page | Promise<Page>;
}

/** The types that have a design of their own; entries of the others are shown key by key. */
const designs: { readonly [Type in EntryName]?: Design<Type> } = {
  service: {
    lists: async (source) => [servicesPage(source), await graphPage(source)],
    page: servicePage,
  },
  team: { lists: async (source) => [teamsPage(source)], page: teamPage },
};

/** The pages of all entries: those about all of a type, which the navigation names, and one for each. */
export async function pagesOfEntries(source: Source): Promise<{ lists: Page[]; pages: Page[] }> {
  const lists: Page[] = [];
  const pages: Page[] = [];
  for (const type of entryNames) {
    const entries = entriesOf(type, source);
    if (entries.length === 0) continue;
    lists.push(...((await designs[type]?.lists(source)) ?? [entriesPage(entries, source)]));
    pages.push(...((await designedPages(type, source)) ?? entries.map((entry) => entryPage(entry, source))));
  }
  return { lists, pages };
}

function entriesOf(type: EntryName, { handbook }: Source): readonly Entry[] {
  return [...handbook.entriesById[type].values()];
}

/** The pages of a type that has a design. */
async function designedPages<Type extends EntryName>(
  type: Type,
  source: Source,
): Promise<Page[] | undefined> {
  const design = designs[type];
  if (!design) return undefined;
  const pages: Page[] = [];
  for (const entry of source.handbook.entriesById[type].values())
    pages.push(await design.page(entry, source));
  return pages;
}
