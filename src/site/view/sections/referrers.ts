import { type Backlink, backlinksIn } from '../../../handbook/backlinks.ts';
import type { Document, Entry } from '../../../parse/model.ts';
import type { Source } from '../cards.ts';
import type { LinkView } from '../link-view.ts';
import { pageSection } from './page-section.ts';

export interface Referrer {
  link: LinkView;
  /** Where it refers to this page: `in its triggers, related`, or `in its text`. */
  where: string;
}

export interface Referrers {
  shown: readonly Referrer[];
  /** How many there are beside those that are shown. */
  more: number;
}

/** Nobody reads more of them, and a page does not grow with the handbook. */
const most = 50;

/** Keys by which the page of such an entry lists documents and services in a place of their own. */
const shownElsewhere: Readonly<Record<string, readonly string[]>> = {
  service: ['services', 'depends_on'],
  team: ['owner'],
};

/** Who refers to what the page is about. */
export const referrers = pageSection({
  name: 'referrers',
  place: 'after',
  heading: { text: 'Referred to by', slug: '-referrers', inContents: false },
  view(subject: Document | Entry, source): Referrers | undefined {
    const listed = 'type' in subject ? (shownElsewhere[subject.type] ?? []) : [];
    const found = (backlinksIn(source.handbook).get(subject) ?? []).flatMap(({ from, keys }) => {
      const known = 'kind' in from || from.type === 'service' ? listed : [];
      const shown = keys.filter((key) => !known.includes(key));
      return keys.length > 0 && shown.length === 0 ? [] : [{ from, keys: shown }];
    });
    if (found.length === 0) return undefined;
    const shown = found.slice(0, most).map((backlink) => referrer(backlink, source));
    return { shown, more: found.length - shown.length };
  },
});

function referrer({ from, keys }: Backlink, { urls }: Source): Referrer {
  const link =
    'kind' in from
      ? { text: from.title, url: urls.document(from) }
      : { text: from.data?.name ?? from.id, url: urls.entry(from) };
  return { link, where: `in its ${keys.length > 0 ? keys.join(', ') : 'text'}` };
}
