import type { Code, Document, Step } from '../../parse/model.ts';
import { changesSomething } from '../../parse/shell/effects.ts';
import { sqlChangesSomething } from '../../parse/shell/sql.ts';
import { shortened } from '../../text/shortened.ts';
import { documentRule, errorFromStandard } from '../rule.ts';
import { stepName } from '../step-name.ts';

export const requireUndo = documentRule({
  id: 'require-undo',
  description: 'A step that changes something says how to take it back, or that nothing can.',
  severity: errorFromStandard,
  needsWholeBody: true,
  *check(document) {
    if (hasRollback(document)) return;
    for (const section of document.sections) {
      if (section.role !== 'steps') continue;
      for (const step of section.steps) {
        const change = changeOf(step);
        if (change !== undefined && !saysHowToTakeBack(step))
          yield { range: step.labelRange, message: messageFor(step, change), subject: step.title };
      }
    }
  },
});

/** A section of the document’s own that takes the steps back covers all of them. */
function hasRollback({ sections }: Document): boolean {
  return sections.some((section) => section.role === 'rollback' && !section.empty);
}

function changeOf({ commands, codes, fences }: Step): string | undefined {
  const typed = commands.find((command) => command.changes !== undefined)?.changes;
  const sql = fences.find(({ language = '', value }) => /sql$/.test(language) && sqlChangesSomething(value));
  return typed ?? sql?.value ?? codes.find(isInstruction)?.value;
}

/** A single word in code is a name; a command that the sentence warns of is not typed. */
function isInstruction({ value, isWarnedOf }: Code): boolean {
  return /\s/.test(value.trim()) && !isWarnedOf && changesSomething(value);
}

function saysHowToTakeBack({ fields }: Step): boolean {
  return fields.some(
    (field) => (field.name === 'Undo' || field.name === 'Irreversible') && field.text !== '',
  );
}

function messageFor(step: Step, change: string): string {
  const typed = shortened(change.trim().replace(/\s+/g, ' '));
  return `${stepName(step)} changes something with ‘${typed}’ and does not say how to take it back. Add ‘**Undo:** …’, or ‘**Irreversible:** …’ with the reason and the last safe point.`;
}
