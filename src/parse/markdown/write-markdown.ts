import type { RootContent } from 'mdast';
import { remark } from 'remark';

/** Blocks as Markdown, the way remark writes it. */
export function writeMarkdown(blocks: RootContent[]): string {
  return remark()
    .data('settings', { bullet: '-', fences: true, listItemIndent: 'one', rule: '-' })
    .stringify({ type: 'root', children: blocks });
}
