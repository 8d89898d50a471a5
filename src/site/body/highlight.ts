import {
  type BundledLanguage,
  bundledLanguages,
  bundledLanguagesAlias,
  createCssVariablesTheme,
  createHighlighter,
  type HighlighterCore,
} from 'shiki';
import { escapeHtml } from './html.ts';

/** Turns code into HTML with classes for its colours; code in a language that is not known stays plain. */
export type Highlight = (code: string, language: string | undefined) => string;

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--' });

/** What people call the languages that the highlighter knows by another name. */
const otherNames = new Map([
  ['console', 'shellsession'],
  ['shell-session', 'shellsession'],
  ['terminal', 'shellsession'],
  ['promql', 'sql'],
  ['logql', 'sql'],
]);

/** Code of more characters is shown plain: colours are not worth the wait. */
const longest = 20_000;

let highlighter: Promise<HighlighterCore> | undefined;

/** Code that was highlighted before, in this run or before a reload. */
const done = new Map<string, string>();
const mostKept = 20_000;

/** Loads the languages that are used, once. The same code is highlighted once. */
export async function createHighlight(languages: Iterable<string>): Promise<Highlight> {
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shared = await highlighter;
  const known = [...new Set([...languages].map(nameOf))].filter(isKnown);
  await shared.loadLanguage(
    ...known.map((name) => ({ ...bundledLanguages, ...bundledLanguagesAlias })[name]),
  );
  return (code, language) => {
    const name = nameOf(language ?? '');
    if (!known.some((one) => one === name) || code.length > longest) return escapeHtml(code);
    const key = `${name}\n${code}`;
    const html = done.get(key) ?? spans(shared.codeToTokensBase(code, { lang: name, theme }));
    if (done.size >= mostKept) done.clear();
    done.set(key, html);
    return html;
  };
}

function isKnown(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name) || Object.hasOwn(bundledLanguagesAlias, name);
}

function nameOf(language: string): string {
  return otherNames.get(language) ?? language;
}

interface Token {
  content: string;
  color?: string | undefined;
}

function spans(lines: readonly (readonly Token[])[]): string {
  return lines.map((line) => joinEqual(line).map(span).join('')).join('\n');
}

/** Neighbours of one colour become one element; blank text takes any. */
function joinEqual(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const { content, color } of tokens) {
    const last = joined.at(-1);
    if (last && (last.color === color || content.trim() === '')) last.content += content;
    else joined.push({ content, color });
  }
  return joined;
}

function span({ content, color }: Token): string {
  const name = /--token-([a-z]+)/.exec(color ?? '')?.[1];
  return name ? `<span class="k-${name}">${escapeHtml(content)}</span>` : escapeHtml(content);
}
