import type { RootContent } from 'mdast';

/** A heading of a plain text. */
export function heading(depth: 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

/** A paragraph of a plain text. */
export function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A shell fence. */
export function shell(value: string): RootContent {
  return { type: 'code', lang: 'bash', value };
}

/** Labelled lines, one below the other. */
export function fields(lines: Readonly<Record<string, string>>): RootContent {
  const children = Object.entries(lines).flatMap(([label, value], at) => [
    ...(at > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    { type: 'strong' as const, children: [{ type: 'text' as const, value: `${label}:` }] },
    { type: 'text' as const, value: ` ${value}` },
  ]);
  return { type: 'paragraph', children };
}

/** An ordered list of plain texts. */
export function numbered(items: readonly string[]): RootContent {
  return {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    children: items.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  };
}
