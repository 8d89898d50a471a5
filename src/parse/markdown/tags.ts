import { Parser } from 'htmlparser2';
import type { Places } from '../../text/places.ts';
import type { Range } from '../../text/range.ts';
import { droppedElements } from '../allowed-html.ts';
import { embedded } from '../embedded.ts';
import { literalOf } from '../literal.ts';
import type { Comment, HtmlElement } from '../model.ts';
import type { JsxNode } from './nodes.ts';

/** An attribute of an HTML tag or of a component. */
export interface Attribute {
  /** Of its element; lower case in HTML. */
  tag: string;
  name: string;
  /** With entities decoded; undefined where only running the file shows it. */
  value: string | undefined;
  range: Range;
}

/** A text with its places. */
export interface Source {
  text: string;
  places: Places;
}

/** What raw HTML opens. */
interface Tags {
  /** `isInDropped` says that the element stands in another one that the site drops with its content. */
  elements: (HtmlElement & { attributes: Attribute[]; isInDropped: boolean })[];
  comments: Comment[];
  /** How many elements that the site drops with their content are left open, so that what follows stands in them. */
  open: number;
}

/** Every element that raw HTML opens, from an offset of the source on, and its comments, which hold none. */
export function htmlTags(html: string, start: number, { text, places }: Source): Tags {
  const { found, comments, open } = openedIn(html);
  if (found.length + comments.length === 0) return { elements: [], comments: [], open };
  const toFile = embedded(html, text, start);
  const range = (from: number, to: number) => places.range(toFile(from), toFile(to));
  const elements = found.map(({ name, from, isInDropped, attributes }) => ({
    name,
    range: range(from, from + 1 + name.length),
    isInDropped,
    attributes: attributes.map((one) => ({
      ...{ tag: name, name: one.name, value: one.value },
      range: range(one.from, one.to),
    })),
  }));
  return {
    elements,
    comments: comments.map(({ text, from, to }) => ({ text, range: range(from, to) })),
    open,
  };
}

/** Offsets are those of the HTML. */
interface Opened {
  name: string;
  from: number;
  isInDropped: boolean;
  attributes: { name: string; value: string; from: number; to: number }[];
}

/** What a parser meets in HTML. */
interface Met {
  found: Opened[];
  comments: { text: string; from: number; to: number }[];
  open: number;
}

function openedIn(html: string): Met {
  const found: Opened[] = [];
  const comments: Met['comments'] = [];
  let open = 0;
  const parser = new Parser({
    onopentagname(name) {
      found.push({ name, from: parser.startIndex, isInDropped: open > 0, attributes: [] });
      if (droppedElements.has(name)) open++;
    },
    onattribute(name, value) {
      found.at(-1)?.attributes.push({ name, value, from: parser.startIndex, to: parser.endIndex });
    },
    oncomment(text) {
      comments.push({ text: text.trim(), from: parser.startIndex, to: parser.endIndex + 1 });
    },
    onclosetag(name) {
      if (droppedElements.has(name)) open--;
    },
  });
  // Its end would close what is open.
  parser.write(html);
  return { found, comments, open };
}

/** Every named attribute of a component, in order. The parser tells no places: they are looked for in the tag. */
export function jsxAttributes(node: JsxNode, { text, places }: Source): Attribute[] {
  let at = (node.position?.start.offset ?? 0) + 1 + (node.name ?? '').length;
  return node.attributes.flatMap(({ name, value }) => {
    if (name === undefined) {
      at = endOfValue(text, text.indexOf('{', at), value);
      return [];
    }
    const from = Math.max(at, text.indexOf(name, at));
    at = endOfAttribute(text, from + name.length, value);
    return [{ tag: node.name ?? '', name, value: plainValue(value), range: places.range(from, at) }];
  });
}

function endOfAttribute(text: string, nameEnd: number, value: unknown): number {
  if (value === null || value === undefined) return nameEnd;
  const valueStart = text.indexOf('=', nameEnd) + 1;
  return endOfValue(text, valueStart + (/^\s*/.exec(text.slice(valueStart))?.[0].length ?? 0), value);
}

/** `start` is at the quote or the brace before the value. */
function endOfValue(text: string, start: number, value: unknown): number {
  const mark = text[start] ?? '';
  if (mark === '"' || mark === "'") return text.indexOf(mark, start + 1) + 1 || text.length;
  return Math.min(start + expressionLength(value) + 2, text.length);
}

function plainValue(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : literalOf(codeOf(value));
}

function expressionLength(value: unknown): number {
  return codeOf(value).length;
}

/** What stands between the braces. */
function codeOf(value: unknown): string {
  const code: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'value') : value;
  return typeof code === 'string' ? code : '';
}
