import type { Document, Entry } from '../../../parse/model.ts';
import type { Source } from '../cards.ts';
import { errors } from './errors.ts';
import { escalation } from './escalation.ts';
import { factsBeside } from './facts.ts';
import { findings } from './findings.ts';
import type { PageSection } from './page-section.ts';
import { referrers } from './referrers.ts';
import { related } from './related.ts';
import { triggers } from './triggers.ts';
import { variables } from './variables.ts';

const designed = [findings, variables, triggers, escalation, errors, related, referrers];

/** What a document’s page has beside what the file itself says, in order. */
const sectionsOfDocuments = [...designed, factsBeside(designed)];

/** The same for the page of a service or a team. */
const sectionsOfEntries = [findings, referrers];

/** The sections of a page, before and after what the file itself says. */
export interface Sections<Section = PageSectionView> {
  before: readonly Section[];
  after: readonly Section[];
}

type Listed = (typeof sectionsOfDocuments | typeof sectionsOfEntries)[number];

/** A section as its component gets it. */
export type PageSectionView = ReturnType<Listed['show']>;

export function documentSections(document: Document, source: Source): Sections {
  return arrange(sectionsOfDocuments, document, source);
}

export function entrySections(entry: Entry, source: Source): Sections {
  return arrange(sectionsOfEntries, entry, source);
}

function arrange<Subject>(
  sections: readonly PageSection<Subject, PageSectionView>[],
  subject: Subject,
  source: Source,
): Sections {
  const at = (place: 'before' | 'after') =>
    sections.filter((section) => section.place === place).map((section) => section.show(subject, source));
  return { before: at('before'), after: at('after') };
}
