import { documentKeys } from '../../../../schemas/kinds/document-keys.ts';
import type { Document } from '../../../parse/model.ts';
import { type Fact, factsOf } from '../facts.ts';
import { pageSection } from './page-section.ts';

/** Keys that every document has, and those that the head of its page shows. */
const shownInHead = ['kind', ...Object.keys(documentKeys), 'severity', 'alerts'];

/** What the frontmatter says in keys of the document’s kind that neither the head nor the other sections show. */
export function factsBeside(sections: readonly { keys: readonly string[] }[]) {
  const shown = new Set([...shownInHead, ...sections.flatMap(({ keys }) => keys)]);
  return pageSection({
    name: 'facts',
    place: 'before',
    heading: undefined,
    view: (document: Document, source): readonly Fact[] => factsOf(document, shown, source),
  });
}
