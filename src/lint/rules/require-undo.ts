import { changesSomething } from '../../parse/effects.ts';
import type { Document, Step } from '../../parse/model.ts';
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
        const change = changeOf(step);
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

function changeOf({ commands, codes }: Step): string | undefined {
  const typed = commands.find((command) => command.changes !== undefined)?.changes;
  return typed ?? codes.find((code) => changesSomething(code.value))?.value;
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
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
