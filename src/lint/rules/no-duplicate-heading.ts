import type { Section } from '../../parse/model.ts';
import { parentsOf } from '../parent-section.ts';
import { documentRule, warningInStandard } from '../rule.ts';

export const noDuplicateHeading = documentRule({
  id: 'no-duplicate-heading',
  description: 'Headings under the same heading differ, so that a link can name each.',
  severity: warningInStandard,
  *check({ path, sections }) {
    const seen = new Map<string, Section>();
    const parents = parentsOf(sections);
    for (const section of sections) {
      const key = `${parents.get(section)?.heading.slug ?? ''}\n${section.heading.text.toLowerCase()}`;
      const earlier = seen.get(key);
      if (!earlier) {
        seen.set(key, section);
        continue;
      }
      const { text, range } = section.heading;
      yield {
        range,
        message: `The heading ‘${text}’ stands in line ${earlier.heading.range.start.line} already. Join the two, or rename one.`,
        subject: text,
        related: [{ path, range: earlier.heading.range, message: 'The first one is here' }],
      };
    }
  },
});
