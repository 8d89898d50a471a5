import { fileStart } from '../../finding.ts';
import { isShell, readCommand } from '../../parse/commands.ts';
import type { Fence } from '../../parse/model.ts';
import type { Highlight } from './highlight.ts';
import { escapeHtml } from './html.ts';
import { type Variables, withVariables } from './variables.ts';

/** A code block as HTML. A session with prompts carries what a person types in `data-copy`. */
export function renderFence(
  { value, language }: Pick<Fence, 'value' | 'language'>,
  variables: Variables,
  highlight: Highlight,
): string {
  const fence: Fence = { value, language, range: fileStart, firstLine: 1 };
  const code = withVariables(value, variables, (text) => highlight(text, language));
  const command = isShell(fence);
  const typed =
    command && /^\s*\$\s/m.test(value)
      ? ` data-copy="${escapeHtml(readCommand(fence).lines.join('\n'))}"`
      : '';
  const name = language ? ` data-language="${escapeHtml(language)}"` : '';
  return (
    `<div class="code${command ? ' command' : ''}"${name}>` +
    `<pre tabindex="0"${typed}><code>${code}</code></pre></div>`
  );
}
