import type { Document } from '../../parse/model.ts';
import type { PageSectionView, Sections } from './sections/index.ts';

export interface TocEntry {
  text: string;
  slug: string;
  /** Headings and steps one level down. */
  children: readonly { text: string; slug: string }[];
}

/** The top sections of a document with their steps, and the sections of its page that are listed. */
export function tableOfContents(document: Document, { before, after }: Sections): TocEntry[] {
  return [...before.flatMap(lineOf), ...entriesOf(document), ...after.flatMap(lineOf)];
}

function lineOf({ heading, view }: PageSectionView): TocEntry[] {
  if (view === undefined || !heading?.inContents) return [];
  return [{ text: heading.text, slug: heading.slug, children: [] }];
}

function entriesOf(document: Document): TocEntry[] {
  const top = Math.min(...document.sections.map(({ heading }) => heading.depth));
  return document.sections
    .filter(({ heading }) => heading.depth === top)
    .map(({ heading, steps, range }) => ({
      text: heading.text,
      slug: heading.slug,
      children: steps.some(({ form }) => form === 'heading')
        ? steps.map(({ title, slug, number }) => ({ text: `${number}. ${title}`, slug }))
        : document.sections
            .filter((inner) => inner.heading.depth === top + 1 && isWithin(inner.range, range))
            .map((inner) => ({ text: inner.heading.text, slug: inner.heading.slug })),
    }));
}

function isWithin(inner: Document['frontmatterRange'], outer: Document['frontmatterRange']): boolean {
  return inner.start.offset > outer.start.offset && inner.end.offset <= outer.end.offset;
}
