import type { Document, Entry } from '../../../parse/model.ts';
import type { FindingView } from '../findings.ts';
import { pageSection } from './page-section.ts';

export interface FindingsView {
  /** What the page stands for. */
  of: 'document' | 'file';
  findings: readonly FindingView[];
}

/** What is wrong with the file of the page. */
export const findings = pageSection({
  name: 'findings',
  place: 'before',
  heading: undefined,
  view(subject: Document | Entry, source): FindingsView | undefined {
    const found = source.findings(subject.path);
    return found.length === 0 ? undefined : { of: 'kind' in subject ? 'document' : 'file', findings: found };
  },
});
