import type { Node, Nodes, Parents } from 'mdast';
import type { Range } from '../../text/range.ts';
import { fileStart } from '../../text/range.ts';

/** A component or an HTML element written as JSX, in MDX. */
export interface JsxNode extends Node {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: readonly { type: string; name?: string; value?: unknown }[];
  children: Nodes[];
}

/** The place of a node. */
export function rangeOf(node: Node): Range {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return fileStart;
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  };
}

/** Whether a node is a component or JSX element; only trees of MDX have them. */
export function isJsx(node: Node): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The children of a node; none where it cannot have any. */
export function childrenOf(node: Node): readonly Nodes[] {
  return isParent(node) ? node.children : [];
}

function isParent(node: Node): node is Parents {
  return 'children' in node && Array.isArray(node.children);
}

const blocks = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'root',
  'mdxJsxFlowElement',
  'thematicBreak',
  'html',
  'footnoteDefinition',
  'mdxFlowExpression',
]);

/** What a reader sees of a node: its text, with blocks on lines of their own. Comments and raw HTML tags give none. */
export function textOf(node: Node): string {
  return pieces(node, false)
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function pieces(node: Node, inLine: boolean): string[] {
  if (inLine && node.type === 'html' && 'value' in node) return [textOfHtml(String(node.value), '')];
  const text = ownText(node);
  const holdsLines = inLine || linesHolders.has(node.type);
  const inside = text === undefined ? childrenOf(node).flatMap((child) => pieces(child, holdsLines)) : [text];
  return blocks.has(node.type) ? ['\n', ...inside, '\n'] : inside;
}

/** Blocks whose children stand in a line. */
const linesHolders = new Set(['paragraph', 'heading', 'tableCell']);

function ownText(node: Node): string | undefined {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' && 'alt' in node) return String(node.alt ?? '');
  if (node.type === 'html') return 'value' in node ? textOfHtml(String(node.value), ' ') : '';
  if (
    node.type === 'yaml' ||
    node.type === 'toml' ||
    node.type.startsWith('mdxjsEsm') ||
    /^mdx(Flow|Text)Expression$/.test(node.type)
  )
    return '';
  return 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

function textOfHtml(html: string, tag: string): string {
  return withoutComments(html)
    .trim()
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, tag);
}

/** HTML with a blank for every comment. One that nothing closes goes on to the end, as in a browser. */
function withoutComments(html: string): string {
  const [before = '', ...parts] = html.split('<!--');
  const after = parts.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : ''));
  return [before, ...after].join(' ');
}
