import { Parser } from 'htmlparser2';

const breaking = new Set(['br', 'p', 'div', 'li', 'tr', 'hr']);
const unread = new Set(['script', 'style']);

/**
 * The text that a reader of a Mermaid label sees: tags, entities, Markdown marks and icons resolved, a line break as
 * `\n`, no blank at the ends of a line.
 */
export function labelText(label: string, format: 'plain' | 'markdown'): string {
  const lines = label.replace(/\\n/g, '\n').replace(/\bfa[a-z]?:fa-[\w-]+/g, '');
  const plain = format === 'markdown' ? withoutMarks(lines) : lines;
  const text = textOfHtml(plain.replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&').replace(/¶ß/g, ';'));
  const trimmed = text.split('\n').map((line) => line.replace(/\p{Cc}/gu, ' ').trim());
  return trimmed.join('\n').trim();
}

/** The text of a URL, in which Mermaid keeps its own entities. */
export function urlText(url: string): string {
  return url.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => `#${code};`).replace(/ﬂ°(\w+)¶ß/g, '#$1;');
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/(?<![\w*])(\*{1,3})(?=\S)(.*?\S)\1(?![\w*])/g, '$2')
    .replace(/(?<!\w)(_{1,3})(?=\S)(.*?\S)\1(?!\w)/g, '$2')
    .replace(/`([^`]+)`/g, '$1');
}

function textOfHtml(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (unread.has(name)) hidden += 1;
      if (breaking.has(name) && text !== '') text += '\n';
    },
    onclosetag: (name) => {
      if (unread.has(name)) hidden -= 1;
    },
    ontext: (part) => {
      if (hidden === 0) text += part;
    },
  });
  parser.end(html);
  return text;
}
