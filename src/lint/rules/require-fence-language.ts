import type { Fix } from '../../finding/finding.ts';
import type { Document, Fence } from '../../parse/model.ts';
import { placesOf } from '../../text/places.ts';
import { documentRule, warningInStandard } from '../rule.ts';

export const requireFenceLanguage = documentRule({
  id: 'require-fence-language',
  description: 'Every code fence says which language it holds.',
  severity: warningInStandard,
  *check(document) {
    for (const fence of document.fences) {
      const { form, language, value, range } = fence;
      if (language !== undefined || form === 'indented') continue;
      const guess = guessOf(value);
      const fix = namedFence(document, fence, guess);
      yield {
        range: {
          start: range.start,
          end: { ...range.start, column: range.start.column + 3, offset: range.start.offset + 3 },
        },
        message: `The fence names no language. Write ‘\`\`\`${guess}’, or the language that it holds.`,
        subject: firstLineOf(value),
        ...(fix && { fix }),
      };
    }
  },
});

function guessOf(value: string): string {
  const looksTyped = /^[ \t]*[$#]\s|^[ \t]*(kubectl|oc|curl|helm|aws|psql|sudo|cat|grep)\s/m.test(value);
  return looksTyped ? 'bash' : 'text';
}

/** It is a guess, and makes commands of what was text. undefined where something stands behind the marks. */
function namedFence(document: Document, { range }: Fence, guess: string): Fix | undefined {
  const { offset } = range.start;
  const [, marks = ''] = /^(`+|~+)[ \t]*\r?\n/.exec(document.text.slice(offset, offset + longestMarks)) ?? [];
  if (marks === '') return undefined;
  const end = offset + marks.length;
  return { edits: [{ range: placesOf(document).range(end, end), text: guess }], safe: false };
}

const longestMarks = 100;

/** What tells a fence from others, whose first lines are all alike. */
function firstLineOf(value: string): string {
  return value.trimStart().split('\n', 1)[0] ?? '';
}
