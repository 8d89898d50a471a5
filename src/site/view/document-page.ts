import type { Document } from '../../parse/model.ts';
import { sourceUrl } from '../urls/source-url.ts';
import { type Card, cardOf, entryLink, type Source } from './cards.ts';
import { type TocEntry, tableOfContents } from './contents.ts';
import type { LinkView } from './link-view.ts';
import type { PageBase } from './page-base.ts';
import { documentSections, type Sections } from './sections/index.ts';

export interface DocumentPage extends PageBase {
  type: 'document';
  id: string;
  file: string;
  head: DocumentHead;
  toc: readonly TocEntry[];
  sections: Sections;
  /** The finished body; undefined where a compiled module renders it. */
  body: string | undefined;
  footer: DocumentFooter | undefined;
}

export interface DocumentHead {
  title: string;
  /** The anchor of the title in the source. */
  slug: string | undefined;
  card: Card;
  owner: LinkView | undefined;
  channel: string | undefined;
}

/** Where the page comes from, and how old it is. */
export interface DocumentFooter {
  /** `2026-03-09` */
  reviewed: string | undefined;
  changed: Change | undefined;
  /** The address where it is edited. */
  source: string | undefined;
}

interface Change {
  /** With the time of day, as Git says it. */
  date: string;
  /** `2026-03-09` */
  day: string;
  author: string;
  subject: string;
}

/** What a document’s page shows beside what its file says. */
export interface DocumentExtras {
  body: string | undefined;
  changed: Omit<Change, 'day'> | undefined;
}

export function documentPage(document: Document, extras: DocumentExtras, source: Source): DocumentPage {
  const sections = documentSections(document, source);
  return {
    type: 'document',
    path: source.urls.documentPath(document),
    id: document.id,
    file: document.path,
    title: document.title,
    description: document.data.description,
    head: headOf(document, source),
    toc: tableOfContents(document, sections),
    sections,
    body: extras.body,
    footer: footerOf(document, extras, source),
  };
}

function headOf(document: Document, source: Source): DocumentHead {
  const { owner } = document.data;
  return {
    title: document.title,
    slug: document.titleHeading?.slug,
    card: cardOf(document, source),
    owner: owner === undefined ? undefined : entryLink('team', owner, source),
    channel: owner === undefined ? undefined : source.handbook.teams.get(owner)?.data?.channel,
  };
}

function footerOf(
  { data, path }: Document,
  { changed }: DocumentExtras,
  { handbook }: Source,
): DocumentFooter | undefined {
  const { reviewed } = data;
  const source = sourceUrl(handbook.config.repository, path);
  if (!reviewed && !changed && !source) return undefined;
  return { reviewed, changed: changed && { ...changed, day: changed.date.slice(0, 10) }, source };
}
