import GithubSlugger from 'github-slugger';
import type { Node, Root } from 'mdast';
import { isShell, readCommand } from './commands.ts';
import type { Code, Command, Fence, Heading, Link } from './model.ts';
import { childrenOf, isJsx, type JsxNode, rangeOf, textOf, withoutComments } from './nodes.ts';

/** What one walk over a tree finds, in order. */
export interface Collected {
  headings: Heading[];
  links: Link[];
  fences: Fence[];
  codes: Code[];
  /** Shell fences as commands, by the fence. */
  commands: Map<Fence, Command>;
  /** Anchors that HTML or components set. */
  anchors: string[];
}

/** Visits every node once. */
export function collect(tree: Root): Collected {
  const found: Collected = {
    headings: [],
    links: [],
    fences: [],
    codes: [],
    commands: new Map(),
    anchors: [],
  };
  const slugger = new GithubSlugger();
  visit(tree, found, slugger);
  return found;
}

function visit(node: Node, found: Collected, slugger: GithubSlugger): void {
  if (isJsx(node)) collectJsx(node, found);
  else collectMarkdown(node, found, slugger);
  for (const child of childrenOf(node)) visit(child, found, slugger);
}

function collectMarkdown(node: Node, found: Collected, slugger: GithubSlugger): void {
  const range = rangeOf(node);
  switch (node.type) {
    case 'heading': {
      const text = textOf(node).replace(/\s+/g, ' ');
      found.headings.push({ text, depth: numberOf(node, 'depth'), slug: slugger.slug(text), range });
      break;
    }
    case 'link':
      found.links.push({ type: 'link', url: stringOf(node, 'url'), text: textOf(node), range });
      break;
    case 'definition':
      found.links.push({ type: 'link', url: stringOf(node, 'url'), text: stringOf(node, 'label'), range });
      break;
    case 'image':
      found.links.push({ type: 'image', url: stringOf(node, 'url'), text: stringOf(node, 'alt'), range });
      break;
    case 'inlineCode':
      found.codes.push({ value: stringOf(node, 'value'), range });
      break;
    case 'code':
      collectFence(node, found);
      break;
    case 'html':
      collectHtml(stringOf(node, 'value'), node, found);
      break;
  }
}

function collectFence(node: Node, found: Collected): void {
  const range = rangeOf(node);
  const language =
    stringOf(node, 'lang')
      .toLowerCase()
      .replace(/[{,].*$/, '') || undefined;
  const value = stringOf(node, 'value').replaceAll('\r\n', '\n');
  const fence: Fence = { language, value, range, firstLine: range.start.line + 1 };
  found.fences.push(fence);
  if (isShell(fence)) found.commands.set(fence, readCommand(fence));
}

const htmlTag = /<([a-z][\w-]*)(?=\s)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;
const htmlAttribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

function collectHtml(html: string, node: Node, found: Collected): void {
  for (const [, tag = '', attributes = ''] of withoutComments(html).matchAll(htmlTag)) {
    for (const [, name = '', double, single, bare] of attributes.matchAll(htmlAttribute)) {
      const value = double ?? single ?? bare ?? '';
      collectAttribute(tag.toLowerCase(), name.toLowerCase(), value, node, found);
    }
  }
}

function collectJsx(node: JsxNode, found: Collected): void {
  for (const attribute of node.attributes) {
    if (attribute.name === undefined || typeof attribute.value !== 'string') continue;
    collectAttribute(node.name ?? '', attribute.name, attribute.value, node, found);
  }
}

function collectAttribute(tag: string, name: string, value: string, node: Node, found: Collected): void {
  const range = rangeOf(node);
  const isAnchorName = name === 'name' && tag === 'a';
  if (name === 'id' || isAnchorName) found.anchors.push(value);
  else if (name === 'href' || name === 'to')
    found.links.push({ type: 'link', url: value, text: textOf(node), range });
  else if (name === 'src') found.links.push({ type: 'image', url: value, text: value, range });
}

function stringOf(node: Node, key: string): string {
  const value: unknown = Reflect.get(node, key);
  return typeof value === 'string' ? value : '';
}

function numberOf(node: Node, key: string): number {
  const value: unknown = Reflect.get(node, key);
  return typeof value === 'number' ? value : 0;
}
