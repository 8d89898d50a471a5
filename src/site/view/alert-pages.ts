import { type Card, cardOf, compareCards, type Source } from './cards.ts';
import type { PageBase } from './page-base.ts';

export interface AlertPage extends PageBase {
  type: 'alert';
  cards: readonly Card[];
}

/** A page for each alert, for alert rules to link to. A document at the same path is that page already. */
export function alertPages(source: Source): AlertPage[] {
  const { handbook, urls } = source;
  const documents = [...handbook.documentsById.values()];
  const taken = new Set(documents.map((document) => urls.documentPath(document)));
  return [...handbook.documentsByAlert].flatMap(([name, about]) => {
    const path = urls.alertPath(name);
    if (taken.has(path)) return [];
    const cards = about.map((document) => cardOf(document, source)).toSorted(compareCards);
    return [{ type: 'alert', path, title: name, cards }];
  });
}
