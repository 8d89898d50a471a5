import type { Step } from '../../parse/model.ts';
import { documentRule, errorFromStandard } from '../rule.ts';
import { stepName } from '../step-name.ts';
import { isUnwritten } from '../unwritten.ts';

export const requireAction = documentRule({
  id: 'require-action',
  description: 'Every step has a command, or an instruction that says what to do and where.',
  severity: errorFromStandard,
  needsWholeBody: true,
  *check(document) {
    for (const section of document.sections) {
      if (section.role !== 'steps' || section.empty) continue;
      for (const step of section.steps) {
        if (!canBeActedOn(step) && !isUnwritten(document, step.range))
          yield { range: step.labelRange, message: messageFor(step), subject: step.title };
      }
    }
  },
});

function messageFor(step: Step): string {
  return `${stepName(step)} says nothing that can be acted on. Add a command, a link, or a sentence that says what to do and where.`;
}

function canBeActedOn(step: Step): boolean {
  const { commands, fences, codes, links, fields } = step;
  if (commands.length + fences.length + codes.length + links.length > 0) return true;
  if (fields.some((field) => field.codes.length > 0 || field.name === 'Manual')) return true;
  if (namesPage.test(step.text)) return true;
  return sentencesOf(step).some((sentence) => isInstruction(sentence));
}

function sentencesOf({ form, title, text }: Step): string[] {
  const all = form === 'heading' ? `${title}. ${text}` : text;
  return all.split(/(?<=[.!?。！？])\s*|\n+/u);
}

/** Words that ask for a look without saying at what. */
const vague =
  /^\s*(please\s+)?(check|look|see|investigate|monitor|examine|debug|analy[sz]e|fix|resolve|try)\b/i;

/** A page to read, named in a form that is no link here, for example by a shortcode of Hugo. */
const namesPage = /\w\.mdx?\b/;

/** To call somebody takes few words. */
const calls = /^\s*(call|page|phone|escalate|notify|tell|ask|contact)\s+\S+\s+\S/i;

function isInstruction(sentence: string): boolean {
  if (calls.test(sentence)) return true;
  const words = sentence.trim().split(/\s+/).length;
  const letters =
    sentence.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/gu)?.length ?? 0;
  return Math.max(words, letters / 2) >= (vague.test(sentence) ? 9 : 6);
}
