import { type DocumentKind, kinds } from '../../../schemas/kinds/index.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';
import { namesOf } from '../../../schemas/names-of.ts';
import { capitalized } from '../../text/capitalized.ts';
import { type Card, cardOf, compareCards, type Source } from './cards.ts';
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

/** The kinds whose documents are listed in a place, in the order of the kinds. */
export function kindsListed(place: Kind['listed']): DocumentKind[] {
  return namesOf(kinds).filter((kind) => kinds[kind].listed === place);
}

/** What a kind is called in a heading. */
export function titleOf(kind: DocumentKind): string {
  return capitalized(kinds[kind].folder);
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
