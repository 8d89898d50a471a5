import { replaceVariables } from '../../parse/variables.ts';
import { escapeHtml } from '../../text/escape-html.ts';

/** The value that commands show for a variable until the reader gives another. */
export type Variables = ReadonlyMap<string, string>;

/** A text with its variables as elements that the page’s script fills in. `rest` turns the text between them to HTML. */
export function withVariables(source: string, variables: Variables, rest: (text: string) => string): string {
  const names: string[] = [];
  const word = freeWord(source);
  const marked = replaceVariables(source, (name) => {
    if (!variables.has(name)) return undefined;
    names.push(name);
    return `${word}${names.length - 1}x`;
  });
  const html = rest(marked);
  return names.length === 0
    ? html
    : html.replace(new RegExp(`${word}(\\d+)x`, 'g'), (_, at) => element(names[Number(at)] ?? '', variables));
}

function element(name: string, variables: Variables): string {
  const value = variables.get(name) ?? '';
  const mark = value === '' ? ' class="unfilled"' : '';
  return `<var data-name="${escapeHtml(name)}"${mark}>${escapeHtml(value || `\${${name}}`)}</var>`;
}

/** A word that the text does not hold: a highlighter keeps it in one piece. */
function freeWord(source: string): string {
  let word = 'VARIABLE';
  while (source.includes(word)) word += 'Q';
  return word;
}
