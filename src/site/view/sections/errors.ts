import { dataAt } from '../../../parse/data-at.ts';
import type { Document } from '../../../parse/model.ts';
import { pageSection } from './page-section.ts';

/** The texts that a person may have seen before coming here. */
export const errors = pageSection({
  name: 'errors',
  keys: ['errors'],
  place: 'after',
  heading: { text: 'Error texts that lead here', slug: '-errors', inContents: false },
  view(document: Document): readonly string[] | undefined {
    return dataAt(document, 'errors');
  },
});
