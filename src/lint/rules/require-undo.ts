import { changesSomething } from '../../parse/effects.ts';
import type { Code, Document, Step } from '../../parse/model.ts';
import { sqlChangesSomething } from '../../parse/sql.ts';
import { documentRule, errorFromStandard } from '../rule.ts';

export const requireUndo = documentRule({
  id: 'require-undo',
  description: 'A step that changes something says how to take it back, or that nothing can.',
  severity: errorFromStandard,
  *check(document) {
    if (hasRollback(document)) return;
    for (const section of document.sections) {
      if (section.role !== 'steps') continue;
      for (const step of section.steps) {
        const change = changeOf(step, document.text);
        if (change !== undefined && !saysHowToTakeBack(step))
          yield { range: step.labelRange, message: messageFor(step, change) };
      }
    }
  },
});

/** A section of the document’s own that takes the steps back covers all of them. */
function hasRollback({ sections }: Document): boolean {
  return sections.some((section) => section.role === 'rollback' && !section.empty);
}

function changeOf({ commands, codes, fences }: Step, text: string): string | undefined {
  const typed = commands.find((command) => command.changes !== undefined)?.changes;
  const sql = fences.find(({ language = '', value }) => /sql$/.test(language) && sqlChangesSomething(value));
  return typed ?? sql?.value ?? codes.find((code) => isInstruction(code, text))?.value;
}

/** A single word in code is a name; a command that the sentence warns of is not typed. */
function isInstruction({ value, range }: Code, text: string): boolean {
  const before = text.slice(Math.max(0, range.start.offset - 60), range.start.offset);
  const isWarning = /\b(never|do not|don['’]t|avoid|instead of|without)\s+(\w+\s+){0,3}$/i.test(before);
  return /\s/.test(value.trim()) && !isWarning && changesSomething(value);
}

function saysHowToTakeBack({ fields }: Step): boolean {
  return fields.some(
    (field) => (field.name === 'Undo' || field.name === 'Irreversible') && field.text !== '',
  );
}

function messageFor({ form, number, title }: Step, change: string): string {
  const name = form === 'section' ? `The section ‘${title}’` : `Step ${number} ‘${short(title)}’`;
  return `${name} changes something with ‘${short(change)}’ and does not say how to take it back. Add ‘**Undo:** …’, or ‘**Irreversible:** …’ with the reason and the last safe point.`;
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
