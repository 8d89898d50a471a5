import type { Section } from '../parse/model.ts';

/** The innermost section that each section stands in, where it stands in one. `sections` are those of a document, in order. */
export function parentsOf(sections: readonly Section[]): ReadonlyMap<Section, Section> {
  const parents = new Map<Section, Section>();
  const open: Section[] = [];
  for (const section of sections) {
    while ((open.at(-1)?.heading.depth ?? 0) >= section.heading.depth) open.pop();
    const parent = open.at(-1);
    if (parent) parents.set(section, parent);
    open.push(section);
  }
  return parents;
}
