import {
  type BundledLanguage,
  bundledLanguages,
  bundledLanguagesAlias,
  createCssVariablesTheme,
  createHighlighter,
  type HighlighterCore,
} from 'shiki';
import { escapeHtml } from '../../text/escape-html.ts';

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

/**
 * Longer lines are shown plain. The time for a line grows with its square: of all languages and many hostile lines, the
 * worst one took 0.7 seconds at this length.
 */
const longestLine = 500;

/**
 * Code that opens more brackets on a line is shown plain: generics of C# and Apex double their time with each one, from
 * 4 milliseconds here to 5 seconds at 30.
 */
const deepest = 12;

/** By these bounds alone, and never by a clock: the same code looks the same on a slow machine. */
const bounds = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: longestLine };

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
    if (!known.some((one) => one === name) || isTooMuch(code)) return escapeHtml(code);
    const key = `${name}\n${code}`;
    const html = done.get(key) ?? spans(shared.codeToTokensBase(code, { lang: name, theme, ...bounds }));
    if (done.size >= mostKept) done.clear();
    done.set(key, html);
    return html;
  };
}

function isTooMuch(code: string): boolean {
  return code.length > longest || code.split('\n').some((line) => depthOf(line) > deepest);
}

/** How many brackets of a line are open at once, at most. */
function depthOf(line: string): number {
  let depth = 0;
  let most = 0;
  for (const character of line) {
    if ('([{<'.includes(character)) depth++;
    else if (')]}>'.includes(character)) depth = Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
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
