import GithubSlugger from 'github-slugger';
import type { Node, Root } from 'mdast';
import { compareStarts } from '../../text/by-place.ts';
import { placesIn } from '../../text/places.ts';
import { droppedElements } from '../allowed-html.ts';
import { componentShapes } from '../components.ts';
import type {
  Code,
  Command,
  Comment,
  Component,
  Fence,
  Heading,
  HtmlElement,
  Link,
  MdxCode,
} from '../model.ts';
import { isShell, readCommand } from '../shell/commands.ts';
import { maxDepth, refuseTooManyCells, tooDeep } from '../unreadable.ts';
import { childrenOf, isJsx, type JsxNode, rangeOf, textOf } from './nodes.ts';
import { type Attribute, htmlTags, jsxAttributes, type Source } from './tags.ts';

/** What one walk over a tree finds, in the order of the places. */
export interface Collected {
  headings: Heading[];
  links: Link[];
  fences: Fence[];
  codes: Code[];
  /** Shell fences as commands, by the fence. */
  commands: Map<Fence, Command>;
  /** Anchors that HTML or components set. */
  anchors: string[];
  components: Component[];
  html: HtmlElement[];
  comments: Comment[];
  /** What only running an `.mdx` file shows. */
  mdxCode: MdxCode[];
  /** Names that the document imports or exports. */
  definedNames: string[];
}

/** Visits every node once. Throws `Unreadable`. */
export function collect(tree: Root, text: string): Collected {
  const found: Collected = {
    headings: [],
    links: [],
    fences: [],
    codes: [],
    commands: new Map(),
    anchors: [],
    components: [],
    html: [],
    comments: [],
    mdxCode: [],
    definedNames: [],
  };
  const reading = {
    found,
    slugger: new GithubSlugger(),
    source: { text, places: placesIn(text) },
    dropped: 0,
  };
  visit(tree, reading, 0);
  // What tags hold is found with its element, before what stands in front of it.
  found.links.sort(compareStarts);
  return found;
}

/** What one walk carries along. */
interface Reading {
  found: Collected;
  slugger: GithubSlugger;
  source: Source;
  /** How many HTML elements are open that the site drops with their content: in a line each tag is a node by itself. */
  dropped: number;
}

function visit(node: Node, reading: Reading, depth: number): void {
  if (depth > maxDepth) throw tooDeep(rangeOf(node));
  if (isJsx(node)) collectJsx(node, reading);
  else collectors.get(node.type)?.(node, reading);
  const outside = reading.dropped;
  for (const child of childrenOf(node)) visit(child, reading, depth + 1);
  reading.dropped = outside;
}

type Collector = (node: Node, reading: Reading) => void;

const collectors: ReadonlyMap<string, Collector> = new Map<string, Collector>([
  ['heading', collectHeading],
  ['table', refuseLargeTable],
  ['link', (node, reading) => collectLink(node, textOf(node), reading)],
  ['definition', (node, reading) => collectLink(node, stringOf(node, 'label'), reading)],
  ['image', collectImage],
  ['inlineCode', collectCode],
  ['code', collectFence],
  ['html', collectHtml],
  ['mdxjsEsm', collectModuleCode],
  ['mdxFlowExpression', collectExpression],
  ['mdxTextExpression', collectExpression],
]);

function collectHeading(node: Node, { found, slugger }: Reading): void {
  const text = textOf(node).replace(/\s+/g, ' ');
  const depth = numberOf(node, 'depth');
  found.headings.push({ text, depth, slug: slugger.slug(text), range: rangeOf(node) });
}

function refuseLargeTable(node: Node): void {
  const [header, ...rows] = childrenOf(node);
  if (header) refuseTooManyCells(rows.length + 1, childrenOf(header).length, rangeOf(node));
}

function collectLink(node: Node, text: string, { found }: Reading): void {
  found.links.push({ type: 'link', url: writtenUrl(node), text, range: rangeOf(node) });
}

function collectImage(node: Node, { found }: Reading): void {
  const text = stringOf(node, 'alt');
  found.links.push({ type: 'image', url: writtenUrl(node), text, range: rangeOf(node) });
}

function collectCode(node: Node, { found, source }: Reading): void {
  const range = rangeOf(node);
  const warned = isWarnedOf(range.start.offset, source);
  found.codes.push({ value: stringOf(node, 'value'), range, isWarnedOf: warned });
}

function collectModuleCode(node: Node, { found }: Reading): void {
  const code = stringOf(node, 'value');
  found.definedNames.push(...namesDefinedIn(code));
  found.mdxCode.push({ what: /^\s*import\b/.test(code) ? 'import' : 'export', range: rangeOf(node) });
}

function collectHtml(node: Node, reading: Reading): void {
  const { found, source } = reading;
  const html = stringOf(node, 'value');
  const { elements, comments, open } = htmlTags(html, rangeOf(node).start.offset, source);
  found.comments.push(...comments);
  collectAttributes(
    elements.flatMap(({ attributes }) => attributes),
    node,
    found,
  );
  if (reading.dropped === 0)
    for (const element of elements) if (!element.isInDropped) found.html.push(element);
  const closed = /^<\/([a-z]+)/i.exec(html)?.[1]?.toLowerCase();
  if (closed !== undefined && droppedElements.has(closed) && reading.dropped > 0) reading.dropped--;
  reading.dropped += open;
}

function collectExpression(node: Node, { found }: Reading): void {
  const value = stringOf(node, 'value');
  const range = rangeOf(node);
  if (!isComment(value)) {
    found.mdxCode.push({ what: 'expression', range });
    return;
  }
  const texts = [...value.matchAll(/\/\*(.*?)\*\//gs)].map(([, text = '']) => text.trim());
  if (texts.length > 0) found.comments.push({ text: texts.join('\n'), range });
}

function isComment(expression: string): boolean {
  return /^\s*(\/\*([^*]|\*(?!\/))*\*\/\s*)*$/.test(expression);
}

/** “Never run `x`”: a person who reads on does not type it. */
function isWarnedOf(offset: number, { text }: Source): boolean {
  const before = text.slice(Math.max(0, offset - 60), offset);
  return /\b(never|do not|don['’]t|avoid|instead of|without)\s+(\w+\s+){0,3}$/i.test(before);
}

function collectFence(node: Node, { found, source: { text } }: Reading): void {
  const range = rangeOf(node);
  const language =
    stringOf(node, 'lang')
      .toLowerCase()
      .replace(/[{,].*$/, '') || undefined;
  const value = stringOf(node, 'value').replaceAll('\r\n', '\n');
  const form = /[`~]/.test(text[range.start.offset] ?? '') ? 'fenced' : 'indented';
  const firstLine = range.start.line + (form === 'fenced' ? 1 : 0);
  const fence: Fence = { form, language, value, range, firstLine };
  found.fences.push(fence);
  if (isShell(fence)) found.commands.set(fence, readCommand(fence));
}

function collectJsx(node: JsxNode, { found, source }: Reading): void {
  const attributes = jsxAttributes(node, source);
  collectAttributes(attributes, node, found);
  const { name } = node;
  if (name === null) return;
  const start = rangeOf(node).start.offset;
  const range = source.places.range(start, start + 1 + name.length);
  if (/^[a-z]/.test(name)) found.html.push({ name, range, attributes });
  const isComplete = node.attributes.every((attribute) => attribute.name !== undefined);
  if (/^[A-Z]/.test(name)) found.components.push({ name, range, attributes, isComplete });
  // Of our own components no attribute is run.
  if (componentShapes.has(name)) return;
  const expressions = attributes.filter(({ value }) => value === undefined);
  found.mdxCode.push(
    ...expressions.map((attribute) => ({ what: 'expression' as const, range: attribute.range })),
  );
  if (!isComplete) found.mdxCode.push({ what: 'expression', range });
}

function collectAttributes(attributes: readonly Attribute[], node: Node, found: Collected): void {
  let text: string | undefined;
  for (const { tag, name, value, range } of attributes) {
    if (value === undefined) continue;
    if (name === 'id' || (name === 'name' && tag === 'a')) found.anchors.push(value);
    else if (name === 'src') found.links.push({ type: 'image', url: value, text: value, range });
    else if (name === 'href' || name === 'to') {
      // One piece of HTML may hold thousands of links.
      text ??= textOf(node);
      found.links.push({ type: 'link', url: value, text, range });
    }
  }
}

/** `import A, { B as C } from …` defines A and C. */
function namesDefinedIn(code: string): string[] {
  const [, ...afterImports] = code.split(/\bimport\b/);
  const imports = afterImports.flatMap((text) => {
    const clause = text.slice(0, Math.max(0, text.search(/['"]|\bfrom\b/)));
    return clause.split(/[{},]/).flatMap(
      (part) =>
        part
          .trimEnd()
          .split(/[^\w$]+/)
          .at(-1) || [],
    );
  });
  const exports = code.matchAll(/\bexport\s+(?:async\s+)?(?:const|let|var|class|function)\s+([\w$]+)/g);
  return [...imports, ...[...exports].map(([, name = '']) => name)];
}

/** An address of Markdown, with what a browser would not see of it escaped: every renderer does so. */
function writtenUrl(node: Node): string {
  return stringOf(node, 'url').replace(/\p{Cc}|^\s+|\s+$/gu, encodeURIComponent);
}

function stringOf(node: Node, key: string): string {
  const value: unknown = Reflect.get(node, key);
  return typeof value === 'string' ? value : '';
}

function numberOf(node: Node, key: string): number {
  const value: unknown = Reflect.get(node, key);
  return typeof value === 'number' ? value : 0;
}
