import type { Nodes, Properties } from 'hast';
import { escapeHtml } from '../../text/escape-html.ts';

const voidElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr']);

/** A tree as HTML. Every element and attribute in it is written: what a writer may not use is already gone. */
export function serialize(nodes: readonly Nodes[]): string {
  return nodes.map(serializeNode).join('');
}

function serializeNode(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[&<>]/g, (letter) =>
        letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : '&gt;',
      );
    case 'raw':
      return node.value;
    case 'root':
      return serialize(node.children);
    case 'element': {
      const open = `<${node.tagName}${attributes(node.properties)}>`;
      return voidElements.has(node.tagName) ? open : `${open}${serialize(node.children)}</${node.tagName}>`;
    }
    default:
      return '';
  }
}

function attributes(properties: Properties): string {
  return Object.entries(properties)
    .map(([name, value]) => {
      if (value === undefined || value === null || value === false) return '';
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      return value === true ? ` ${attributeName(name)}` : ` ${attributeName(name)}="${escapeHtml(text)}"`;
    })
    .join('');
}

/** `className` and `dataStep` are how trees name `class` and `data-step`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const [, prefix, rest] = /^(data|aria)([A-Z].*)$/.exec(property) ?? [];
  if (prefix === undefined || rest === undefined) return property.toLowerCase();
  return prefix === 'aria'
    ? `aria-${rest.toLowerCase()}`
    : `data${rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
