import { documentKeys } from '../../../../schemas/kinds/document-keys.ts';
import type { Document } from '../../../parse/model.ts';
import { type Fact, factsOf } from '../facts.ts';
import { pageSection } from './page-section.ts';

/** Keys that every document has, and those that the head or a section of their own shows. */
const shownElsewhere = new Set([
  ...['kind', ...Object.keys(documentKeys)],
  ...['severity', 'alerts', 'errors', 'triggers'],
]);

/** What the frontmatter says in keys of the document’s kind that nothing else on the page shows. */
export const facts = pageSection({
  name: 'facts',
  place: 'before',
  heading: undefined,
  view: (document: Document, source): readonly Fact[] => factsOf(document, shownElsewhere, source),
});
