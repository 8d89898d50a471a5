import type { Command, Fence } from '../../parse/model.ts';
import { isShell, readCommand } from '../../parse/shell/commands.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { fileStart } from '../../text/range.ts';
import type { Highlight } from './highlight.ts';
import { type Variables, withVariables } from './variables.ts';

/** A fence to be shown. */
interface ShownFence extends Pick<Fence, 'value' | 'language'> {
  caption?: string | undefined;
  /** What a person types of it; undefined where it is no shell’s. */
  command: Command | undefined;
}

/** A fence as HTML, under its caption. A session with prompts carries what a person types in `data-copy`. */
export function renderFence(
  { value, language, caption, command }: ShownFence,
  variables: Variables,
  highlight: Highlight,
): string {
  const code = withVariables(value, variables, (text) => highlight(text, language));
  const typed = command?.isSession ? ` data-copy="${escapeHtml(command.lines.join('\n'))}"` : '';
  const name = language ? ` data-language="${escapeHtml(language)}"` : '';
  const element = caption === undefined ? 'div' : 'figure';
  const title = caption === undefined ? '' : `<figcaption><code>${escapeHtml(caption)}</code></figcaption>`;
  return (
    `<${element} class="code${command ? ' command' : ''}"${name}>${title}` +
    `<pre tabindex="0"${typed}><code>${code}</code></pre></${element}>`
  );
}

/** The command of a fence that stands in no document. */
export function commandOf(language: string | undefined, value: string): Command | undefined {
  const fence: Fence = { form: 'fenced', value, language, range: fileStart, firstLine: 1 };
  return isShell(fence) ? readCommand(fence) : undefined;
}
