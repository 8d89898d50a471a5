import { documentRule, errorFromStandard } from '../rule.ts';

export const noEmptySection = documentRule({
  id: 'no-empty-section',
  description: 'Every heading has something under it.',
  severity: errorFromStandard,
  needsWholeBody: true,
  *check(document) {
    const { sections } = document;
    for (const [at, { heading, empty }] of sections.entries()) {
      const hasDeeper = (sections[at + 1]?.heading.depth ?? 0) > heading.depth;
      if (!empty || hasDeeper) continue;
      yield {
        range: heading.range,
        message: `The section ‘${heading.text}’ is empty. Write it, or remove the heading.`,
        subject: heading.text,
      };
    }
  },
});
