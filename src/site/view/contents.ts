import type { Document } from '../../parse/model.ts';

export interface TocEntry {
  text: string;
  slug: string;
  /** Headings and steps one level down. */
  children: readonly { text: string; slug: string }[];
}

/** The anchors of the sections that come from typed data. A heading’s anchor never starts with a dash. */
export const typedSections = { triggers: '-triggers', escalation: '-escalation' } as const;

/** The top sections of a document with their steps, and the sections that typed data makes. */
export function tableOfContents(
  document: Document,
  typed: Readonly<Record<keyof typeof typedSections, boolean>>,
): TocEntry[] {
  const top = Math.min(...document.sections.map(({ heading }) => heading.depth));
  const entries = document.sections
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
  return [
    ...(typed.triggers ? [{ text: 'When to use this', slug: typedSections.triggers, children: [] }] : []),
    ...entries,
    ...(typed.escalation ? [{ text: 'Who to call', slug: typedSections.escalation, children: [] }] : []),
  ];
}

function isWithin(inner: Document['frontmatterRange'], outer: Document['frontmatterRange']): boolean {
  return inner.start.offset > outer.start.offset && inner.end.offset <= outer.end.offset;
}
