import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { allowedElements, droppedElements, isAllowedAttribute } from '../../parse/allowed-html.ts';
import { literalOf } from '../../parse/literal.ts';
import { startOf } from './arrange-fields.ts';
import { cleanHtml } from './clean-html.ts';
import { components, element, text } from './components.ts';
import { serialize } from './serialize.ts';

/** What a body is rendered with. */
export interface Rendering {
  /** The address of a link on the site; undefined where it leads nowhere. */
  linkTo(url: string): string | undefined;
  /** The address of a picture on the site; undefined where there is none. */
  pictureAt(url: string): string | undefined;
  /** A fence as HTML. */
  fence(block: TreeFence): string;
  /** The content of inline code as HTML. */
  code(value: string): string;
}

/** A fence of the tree. */
export interface TreeFence {
  language: string | undefined;
  value: string;
  /** What stands behind the language. */
  meta: string | undefined;
  /** Where the block starts in the source. */
  start: number;
}

type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Makes a body’s tree ready for the page: components become elements, a writer’s HTML is reduced to what is allowed,
 * code is highlighted, every address is one of the site. Components that are not ours and expressions stay.
 */
export function expand(root: Root, rendering: Rendering): Root {
  const imports = root.children.filter((node) => node.type === 'mdxjsEsm');
  return { type: 'root', children: [...imports, ...expandAll(root.children, rendering)] };
}

function expandAll(nodes: readonly RootContent[], rendering: Rendering): ElementContent[] {
  const expanded = nodes.map((node) => ({
    isRaw: node.type === 'raw',
    node,
    html: expandNode(node, rendering),
  }));
  if (!expanded.some(({ isRaw }) => isRaw)) return expanded.flatMap(({ html }) => html);
  const pieces = expanded.map(({ node, html }) =>
    node.type === 'raw' ? { raw: node.value } : { safe: serialize(html) },
  );
  const value = cleanHtml(pieces, (name, url) =>
    name === 'img' ? rendering.pictureAt(url) : rendering.linkTo(url),
  );
  return [{ type: 'raw', value }];
}

function expandNode(node: RootContent, rendering: Rendering): ElementContent[] {
  switch (node.type) {
    case 'element':
      return [expandElement(node, rendering)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return expandJsx(node, rendering);
    case 'doctype':
    case 'mdxjsEsm':
    case 'comment':
    case 'raw':
      return [];
    default:
      return [node];
  }
}

function expandElement(node: Element, rendering: Rendering): ElementContent {
  const { tagName, properties } = node;
  if (tagName === 'pre') return fenceOf(node, rendering) ?? withChildren(node, rendering);
  if (tagName === 'code') return element('code', {}, [{ type: 'raw', value: rendering.code(textOf(node)) }]);
  if (tagName === 'a') return link(properties, expandAll(node.children, rendering), rendering);
  if (tagName === 'img') return picture(properties, rendering);
  if (tagName === 'table') return scrollable(withChildren(node, rendering));
  if (tagName === 'input') return element('input', { ...properties, ariaLabel: 'Done' }, []);
  return withChildren(node, rendering);
}

function withChildren(node: Element, rendering: Rendering): Element {
  return element(node.tagName, withoutStyle(node.properties), expandAll(node.children, rendering));
}

/** The alignment of a table’s column comes as a style, which the page’s policy forbids. */
function withoutStyle({ style, ...properties }: Properties): Properties {
  const align = /text-align: (\w+)/.exec(String(style ?? ''))?.[1];
  return align ? { ...properties, dataAlign: align } : properties;
}

function fenceOf(pre: Element, rendering: Rendering): ElementContent | undefined {
  const code = pre.children[0];
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const named = Array.isArray(code.properties.className) ? code.properties.className.map(String) : [];
  const language = named.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  const plain = language?.toLowerCase().replace(/[{,].*$/, '');
  const value = textOf(code).replace(/\n$/, '');
  const block = { language: plain || undefined, value, meta: metaOf(code), start: startOf(pre) };
  return { type: 'raw', value: rendering.fence(block) };
}

function metaOf({ data = {} }: Element): string | undefined {
  return 'meta' in data && typeof data.meta === 'string' ? data.meta : undefined;
}

function link(properties: Properties, children: ElementContent[], { linkTo }: Rendering): Element {
  const { href, ...rest } = properties;
  const address =
    href === undefined
      ? undefined
      : properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined
        ? String(href)
        : linkTo(String(href));
  if (href !== undefined && address === undefined)
    return element('span', { className: ['dead-link'] }, children);
  return element('a', { ...(address !== undefined && { href: address }), ...rest }, children);
}

/** A picture of another host is a link: the page asks no other host for anything. */
function picture(properties: Properties, { linkTo, pictureAt }: Rendering): ElementContent {
  const url = String(properties.src ?? '');
  const src = pictureAt(url);
  const alt = String(properties.alt ?? '');
  if (src !== undefined) return element('img', { ...properties, src, alt, loading: 'lazy' }, []);
  const address = linkTo(url);
  const words = [text(`Picture: ${alt || url}`)];
  return address === undefined
    ? element('span', { className: ['dead-link'] }, words)
    : element('a', { href: address }, words);
}

function scrollable(table: Element): Element {
  return element('div', { className: ['table'], role: 'region', ariaLabel: 'Table', tabIndex: 0 }, [table]);
}

function expandJsx(node: Jsx, rendering: Rendering): ElementContent[] {
  const name = node.name ?? '';
  if (droppedElements.has(name)) return [];
  const children = expandAll(node.children, rendering);
  const component = components.get(name);
  if (component) return [inLinks(component(valuesOf(node), children), rendering)];
  if (!/^[a-z]/.test(name)) return name === '' ? children : [{ ...node, children }];
  if (!allowedElements.has(name)) return children;
  const properties = Object.fromEntries([...valuesOf(node)].filter(([key]) => isAllowedAttribute(name, key)));
  const made = element(name === 'h1' ? 'h2' : name, properties, children);
  if (name === 'a') return [link(properties, children, rendering)];
  return [name === 'img' ? picture(properties, rendering) : made];
}

/** A component’s own link, `<Choice to>`, is written as the writer gave it. */
function inLinks(made: Element, rendering: Rendering): Element {
  const [first, ...rest] = made.children;
  if (made.tagName !== 'li' || first?.type !== 'element' || first.tagName !== 'a') return made;
  return { ...made, children: [link(first.properties, first.children, rendering), ...rest] };
}

function valuesOf(node: Jsx): Map<string, string> {
  const values = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    const plain = typeof value === 'object' && value !== null ? literalOf(value.value) : (value ?? '');
    if (plain !== undefined) values.set(name, plain);
  }
  return values;
}

function textOf(node: RootContent): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
