import type { Role } from '../../../schemas/kinds/index.ts';
import type { Section } from '../../parse/model.ts';
import { parentsOf } from '../parent-section.ts';
import { documentRule, warningInStandard } from '../rule.ts';

export const noDuplicateSection = documentRule({
  id: 'no-duplicate-section',
  description: 'No two sections of a document play the same role.',
  severity: warningInStandard,
  *check({ path, sections }) {
    const first = new Map<Role, Section>();
    const parents = parentsOf(sections);
    for (const section of sections) {
      if (!section.role) continue;
      const earlier = first.get(section.role);
      if (!earlier) first.set(section.role, section);
      else if (!isDuplicateHeading(section, earlier, parents)) {
        const related = [
          { path, range: earlier.heading.range, message: `‘${earlier.heading.text}’ is here` },
        ];
        const message = messageFor(section, earlier);
        yield { range: section.heading.range, message, subject: section.role, related };
      }
    }
  },
});

/** Equal headings under one heading are the business of another rule. */
function isDuplicateHeading(
  section: Section,
  earlier: Section,
  parents: ReadonlyMap<Section, Section>,
): boolean {
  return (
    earlier.heading.text.toLowerCase() === section.heading.text.toLowerCase() &&
    parents.get(earlier) === parents.get(section)
  );
}

function messageFor({ heading, role }: Section, earlier: Section): string {
  const line = earlier.heading.range.start.line;
  return `‘${heading.text}’ and ‘${earlier.heading.text}’ in line ${line} both hold the ${role}. Join them, or rename one.`;
}
