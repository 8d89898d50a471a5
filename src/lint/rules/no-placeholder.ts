import { errorFromStandard, handbookRule } from '../rule.ts';

export const noPlaceholder = handbookRule({
  id: 'no-placeholder',
  description: 'No document, team or service holds text that was left to be written.',
  severity: errorFromStandard,
  *check({ handbook: { documents, entries } }) {
    for (const { path, placeholders } of [...documents, ...entries]) {
      for (const { text, range } of placeholders)
        yield {
          path,
          range,
          message: `‘${text}’ was left to be written. Write it, or remove it.`,
          subject: text,
        };
    }
  },
});
