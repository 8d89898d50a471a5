import type { Document } from '../../../parse/model.ts';
import { escapeHtml } from '../../../text/escape-html.ts';
import { pageSection } from './page-section.ts';

export interface VariableRow {
  name: string;
  /** HTML. */
  description: string;
  value: string;
  pattern: string | undefined;
}

/** The values that are filled into the commands of the page. */
export const variables = pageSection({
  name: 'variables',
  place: 'before',
  heading: { text: 'Values for the commands', slug: '-values', inContents: false },
  view({ data }: Document): readonly VariableRow[] {
    return Object.entries(data.variables ?? {}).map(([name, variable]) => ({
      name,
      description: withCode(variable.description ?? ''),
      value: String(variable.default ?? ''),
      pattern: variable.pattern,
    }));
  },
});

/** A text as HTML, with what stands between backticks as code. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
