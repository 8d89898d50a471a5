import { type DocumentKind, kinds } from '../../../schemas/kinds/index.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';
import { type Card, cardOf, compareCards, type Source } from './cards.ts';
import { kindsListed, titleOf } from './listed-kinds.ts';
import type { PageBase } from './page-base.ts';

/** The documents of a kind, under one heading. */
export interface KindList {
  title: string;
  slug: string;
  cards: readonly Card[];
}

/** Lists the documents of a kind that has a page of its own for that. */
export interface KindPage extends PageBase {
  type: 'kind';
  kind: DocumentKind;
  cards: readonly Card[];
}

/** The lists of the kinds that have documents. */
export function kindLists(place: Kind['listed'], source: Source): KindList[] {
  return kindsListed(place)
    .map((kind) => ({ title: titleOf(kind), slug: kinds[kind].folder, cards: cardsOf(kind, source) }))
    .filter(({ cards }) => cards.length > 0);
}

/** The pages of the kinds that have one for their list, and documents. */
export function kindPages(source: Source): KindPage[] {
  return kindsListed('page')
    .map(
      (kind): KindPage => ({
        ...{ type: 'kind', kind, path: kinds[kind].folder, title: titleOf(kind) },
        description: kinds[kind].description,
        cards: cardsOf(kind, source),
      }),
    )
    .filter(({ cards }) => cards.length > 0);
}

function cardsOf(kind: DocumentKind, source: Source): Card[] {
  return [...source.handbook.documentsById.values()]
    .filter((document) => document.kind === kind)
    .map((document) => cardOf(document, source))
    .toSorted(compareCards);
}
