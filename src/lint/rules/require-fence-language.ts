import { documentRule, warningInStandard } from '../rule.ts';

export const requireFenceLanguage = documentRule({
  id: 'require-fence-language',
  description: 'Every code fence says which language it holds.',
  severity: warningInStandard,
  *check({ fences }) {
    for (const { form, language, value, range } of fences) {
      if (language !== undefined || form === 'indented') continue;
      const guess = /^[ \t]*[$#]\s|^[ \t]*(kubectl|oc|curl|helm|aws|psql|sudo|cat|grep)\s/m.test(value)
        ? 'bash'
        : 'text';
      yield {
        range: {
          start: range.start,
          end: { ...range.start, column: range.start.column + 3, offset: range.start.offset + 3 },
        },
        message: `The fence names no language. Write ‘\`\`\`${guess}’, or the language that it holds.`,
        subject: firstLineOf(value),
      };
    }
  },
});

/** What tells a fence from others, whose first lines are all alike. */
function firstLineOf(value: string): string {
  return value.trimStart().split('\n', 1)[0] ?? '';
}
