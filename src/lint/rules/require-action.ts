import type { Range } from '../../finding.ts';
import type { Step } from '../../parse/model.ts';
import { documentRule, errorFromStandard } from '../rule.ts';

export const requireAction = documentRule({
  id: 'require-action',
  description: 'Every step has a command, or an instruction that says what to do and where.',
  severity: errorFromStandard,
  *check({ sections, placeholders }) {
    for (const section of sections) {
      if (section.role !== 'steps' || section.empty) continue;
      for (const step of section.steps) {
        // A step that is still to be written is one finding, not two.
        if (placeholders.some(({ range }) => isInside(range, step.range))) continue;
        if (!canBeActedOn(step)) yield { range: step.labelRange, message: messageFor(step) };
      }
    }
  },
});

function isInside({ start }: Range, outer: Range): boolean {
  return start.offset >= outer.start.offset && start.offset < outer.end.offset;
}

function messageFor({ form, number, title }: Step): string {
  const name = form === 'section' ? `The section ‘${title}’` : `Step ${number} ‘${short(title)}’`;
  return `${name} says nothing that can be acted on. Add a command, a link, or a sentence that says what to do and where.`;
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

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
