import { documentRule, errorFromStandard } from '../rule.ts';

export const noPlaceholder = documentRule({
  id: 'no-placeholder',
  description: 'No document holds text that was left to be written.',
  severity: errorFromStandard,
  *check({ placeholders }) {
    for (const { text, range } of placeholders) {
      yield { range, message: `‘${text}’ was left to be written. Write it, or remove it.` };
    }
  },
});
