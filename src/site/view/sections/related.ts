import { findDocument } from '../../../handbook/follow-link.ts';
import type { Document } from '../../../parse/model.ts';
import { type Card, cardOf } from '../cards.ts';
import { pageSection } from './page-section.ts';

/** The documents that the writer names as related, each once. */
export const related = pageSection({
  name: 'related',
  place: 'after',
  heading: { text: 'Related', slug: '-related', inContents: false },
  view(document: Document, source): readonly Card[] {
    const found = (document.data.related ?? []).flatMap(
      (id) => findDocument(source.handbook, id, document).document ?? [],
    );
    const others = [...new Set(found)].filter((other) => other !== document);
    return others.map((other) => cardOf(other, source));
  },
});
