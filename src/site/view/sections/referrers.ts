import { type Backlink, backlinksIn } from '../../../handbook/backlinks.ts';
import type { Document, Entry } from '../../../parse/model.ts';
import type { Source } from '../cards.ts';
import type { LinkView } from '../link-view.ts';
import { pageSection } from './page-section.ts';

export interface Referrer {
  link: LinkView;
  /** Where it refers to this page: `triggers, related`, or `text`. */
  where: string;
}

/** Keys whose backlinks the page of such an entry shows in a place of their own. */
const shownElsewhere: Readonly<Record<string, readonly string[]>> = {
  service: ['services', 'depends_on'],
  team: ['owner'],
};

/** Who refers to what the page is about. */
export const referrers = pageSection({
  name: 'referrers',
  place: 'after',
  heading: { text: 'Referred to by', slug: '-referrers', inContents: false },
  view(subject: Document | Entry, source): readonly Referrer[] {
    const known = 'type' in subject ? (shownElsewhere[subject.type] ?? []) : [];
    return (backlinksIn(source.handbook).get(subject) ?? []).flatMap(({ from, keys }) => {
      const shown = keys.filter((key) => !known.includes(key));
      return keys.length > 0 && shown.length === 0 ? [] : [referrer({ from, keys: shown }, source)];
    });
  },
});

function referrer({ from, keys }: Backlink, { urls }: Source): Referrer {
  const link =
    'kind' in from
      ? { text: from.title, url: urls.document(from) }
      : { text: from.data?.name ?? from.id, url: urls.entry(from) };
  return { link, where: keys.length > 0 ? keys.join(', ') : 'text' };
}
