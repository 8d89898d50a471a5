import type { Step } from '../../parse/model.ts';
import { documentRule, errorFromStandard } from '../rule.ts';
import { stepName } from '../step-name.ts';
import { isUnwritten } from '../unwritten.ts';

export const requireExpectation = documentRule({
  id: 'require-expectation',
  description: 'Every check of a verification says what to expect in a way that can be measured.',
  severity: errorFromStandard,
  needsWholeBody: true,
  *check(document) {
    for (const section of document.sections) {
      if (section.role !== 'verification') continue;
      for (const step of section.steps) {
        if (!isMeasurable(step) && !isUnwritten(document, step.range))
          yield { range: step.labelRange, message: messageFor(step), subject: step.title };
      }
    }
  },
});

function messageFor(step: Step): string {
  return `${stepName(step, 'Check')} names nothing that can be measured. Say what to expect: a number with its unit, a state, or an output.`;
}

/** States that a tool shows and nobody argues about. */
const states =
  /\b(resolved?s?|cleared?s?|inactive|firing|green|empty|zero|none|nothing|no longer|no (new|more|other|errors?|pods?|alerts?|rows?)|ready|running|available|bound|mounted|online|offline|connected|enabled|disabled|started|stopped|in sync|up to date|pass(es|ed|ing)?|success(ful(ly)?)?|succeed(s|ed)|completed|healthy|synced|true|false|active|closed|disappear(s|ed)?|gone)\b/i;

function isMeasurable({ text, title, form, codes, fields }: Step): boolean {
  const expectations = fields.filter((field) => field.name === 'Expect');
  const words = [form === 'heading' ? title : '', text, ...expectations.map((field) => field.text)].join(' ');
  if (/\d/.test(words) || states.test(words)) return true;
  // The first code with blanks is the command of the check, another one is what it prints.
  const isOutput = codes.length > 1 || codes.some((code) => !/\s/.test(code.value.trim()));
  return isOutput || expectations.some((field) => field.codes.length > 0);
}
