import type { Element, ElementContent, RootContent } from 'hast';
import type { Field } from '../../parse/model.ts';

/**
 * Cuts paragraphs where a field starts, so that every field starts a block of its own. The bare text of a tight list
 * item that holds fields becomes paragraphs as well.
 */
export function splitAtFields<Node extends RootContent>(
  blocks: readonly Node[],
  fields: readonly Field[],
): (Node | Element)[] {
  const starts = new Set(fields.map((field) => field.range.start.offset));
  if (starts.size === 0) return [...blocks];
  return inParagraphs(blocks, starts).flatMap((block) =>
    block.type === 'element' && block.tagName === 'p' ? splitParagraph(block, starts) : [block],
  );
}

function inParagraphs<Node extends RootContent>(
  blocks: readonly Node[],
  starts: ReadonlySet<number>,
): (Node | Element)[] {
  const tight = blocks.some((block) => isInline(block) && starts.has(startOf(block)));
  if (!tight) return [...blocks];
  const result: (Node | Element)[] = [];
  let open: Element | undefined;
  for (const block of blocks) {
    if (!isInline(block)) {
      open = undefined;
      result.push(block);
    } else if (open) {
      open.children.push(block);
    } else if (block.type !== 'text' || block.value.trim() !== '') {
      open = paragraphOf([block]);
      result.push(open);
    }
  }
  return result;
}

const blockElements = new Set(['p', 'pre', 'ul', 'ol', 'blockquote', 'table', 'hr', 'section', 'div']);

function isInline(node: RootContent): node is ElementContent {
  if (node.type === 'element') return !blockElements.has(node.tagName);
  return node.type !== 'doctype' && node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxFlowExpression';
}

function splitParagraph(paragraph: Element, starts: ReadonlySet<number>): Element[] {
  const parts: ElementContent[][] = [[]];
  for (const child of paragraph.children) {
    if (starts.has(startOf(child)) && parts.at(-1)?.length) parts.push([]);
    parts.at(-1)?.push(child);
  }
  return parts.length === 1 ? [paragraph] : parts.map(paragraphOf);
}

function paragraphOf(children: ElementContent[]): Element {
  const position = children[0]?.position;
  return { type: 'element', tagName: 'p', properties: {}, children, ...(position && { position }) };
}

/** The offset where a node starts in the source; NaN where it has none. */
export function startOf(node: RootContent): number {
  return node.position?.start.offset ?? Number.NaN;
}
