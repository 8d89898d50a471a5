import type { Section } from '../parse/model.ts';

/** The innermost section that a section stands in. */
export function parentOf(section: Section, sections: readonly Section[]): Section | undefined {
  const { start } = section.heading.range;
  return sections.findLast(
    (other) =>
      other.heading.depth < section.heading.depth &&
      other.range.start.offset < start.offset &&
      other.range.end.offset > start.offset,
  );
}
