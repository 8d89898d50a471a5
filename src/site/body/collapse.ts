import type { ElementContent, Root, RootContent } from 'hast';
import { serialize } from './serialize.ts';

/**
 * Turns a body’s tree into what a compiled module may hold: every subtree without code becomes one piece of finished
 * HTML, the rest stays as elements.
 */
export function collapse(root: Root): Root {
  return { type: 'root', children: collapseAll(root.children) };
}

/** A component that nothing defines would stop the build; what is in it is shown instead. */
export function unwrapUnknown(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return unwrapUnknown(node.children);
    if (node.type === 'element') return [{ ...node, children: unwrapUnknown(node.children) }];
    return isPlain(node) ? [node] : [];
  });
}

function isPlain(node: RootContent): node is ElementContent {
  return node.type !== 'doctype' && !node.type.startsWith('mdx');
}

function collapseAll(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let still: RootContent[] = [];
  for (const node of nodes) {
    if (!isDynamic(node)) {
      still.push(node);
      continue;
    }
    result.push(...finished(still), inside(node));
    still = [];
  }
  return [...result, ...finished(still)];
}

function inside(node: RootContent): RootContent {
  if (!('children' in node)) return node;
  const children = collapseAll(node.children).filter(
    (child) => child.type !== 'doctype' && child.type !== 'mdxjsEsm',
  );
  return { ...node, children };
}

function isDynamic(node: RootContent): boolean {
  return node.type.startsWith('mdx') || ('children' in node && node.children.some(isDynamic));
}

function finished(nodes: readonly RootContent[]): RootContent[] {
  const value = serialize(nodes);
  if (value === '') return [];
  return [
    {
      type: 'mdxJsxFlowElement',
      name: 'Fragment',
      attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value }],
      children: [],
    },
  ];
}
