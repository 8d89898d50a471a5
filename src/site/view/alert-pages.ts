import { cardOf, compareCards, type Source } from './cards.ts';
import type { AlertPage } from './model.ts';
import { alertPath } from './urls.ts';

/** A page for each alert, for alert rules to link to. A document at the same path is that page already. */
export function alertPages(source: Source): AlertPage[] {
  const taken = new Set(
    [...source.handbook.documentsById.values()].map((document) => source.urls.documentPath(document)),
  );
  return [...source.handbook.documentsByAlert].flatMap(([name, documents]) => {
    const path = alertPath(name);
    if (taken.has(path)) return [];
    taken.add(path);
    const cards = documents.map((document) => cardOf(document, source)).toSorted(compareCards);
    return [{ type: 'alert', path, title: name, cards }];
  });
}
