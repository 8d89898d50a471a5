import type { Step } from '../parse/model.ts';
import { shortened } from '../text/shortened.ts';

/** How a message names a step; `word` is what its section calls one. */
export function stepName({ form, number, title }: Step, word: 'Step' | 'Check' = 'Step'): string {
  return form === 'section' ? `The section ‘${title}’` : `${word} ${number} ‘${shortened(title)}’`;
}
