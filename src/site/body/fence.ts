import { fileStart } from '../../finding.ts';
import type { Fence } from '../../parse/model.ts';
import { isShell, readCommand } from '../../parse/shell/commands.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import type { Highlight } from './highlight.ts';
import { type Variables, withVariables } from './variables.ts';

/** A code block as HTML, under its caption. A session with prompts carries what a person types in `data-copy`. */
export function renderFence(
  { value, language, caption }: Pick<Fence, 'value' | 'language'> & { caption?: string | undefined },
  variables: Variables,
  highlight: Highlight,
): string {
  const fence: Fence = { form: 'fenced', value, language, range: fileStart, firstLine: 1 };
  const code = withVariables(value, variables, (text) => highlight(text, language));
  const command = isShell(fence);
  const typed =
    command && /^\s*\$\s/m.test(value)
      ? ` data-copy="${escapeHtml(readCommand(fence).lines.join('\n'))}"`
      : '';
  const name = language ? ` data-language="${escapeHtml(language)}"` : '';
  const element = caption === undefined ? 'div' : 'figure';
  const title = caption === undefined ? '' : `<figcaption><code>${escapeHtml(caption)}</code></figcaption>`;
  return (
    `<${element} class="code${command ? ' command' : ''}"${name}>${title}` +
    `<pre tabindex="0"${typed}><code>${code}</code></pre></${element}>`
  );
}
