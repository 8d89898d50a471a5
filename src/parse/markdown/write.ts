import type { RootContent } from 'mdast';
import { remark } from 'remark';
import { stringify } from 'yaml';

/** Writes a document’s text: frontmatter, then Markdown as remark writes it. */
export function writeDocument(frontmatter: Readonly<Record<string, unknown>>, blocks: RootContent[]): string {
  const body = remark()
    .data('settings', { bullet: '-', fences: true, listItemIndent: 'one', rule: '-' })
    .stringify({ type: 'root', children: blocks });
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body}`;
}
