import type { RootContent } from 'mdast';
import { remark } from 'remark';
import { stringify } from 'yaml';

/** A section to be written; one without a heading is the text under the title. */
export interface WrittenSection {
  /** Plain text. */
  heading?: string;
  /** Markdown. */
  body: string;
}

/** Writes a document’s text: frontmatter, then Markdown as remark writes it. */
export function writeDocument(
  frontmatter: Readonly<Record<string, unknown>>,
  sections: readonly WrittenSection[],
): string {
  const writer = remark().data('settings', { bullet: '-', fences: true, listItemIndent: 'one', rule: '-' });
  const children = sections.flatMap(({ heading, body }): RootContent[] => [
    ...(heading === undefined ? [] : [headingOf(heading)]),
    ...writer.parse(body).children,
  ]);
  const text = writer.stringify({ type: 'root', children });
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${text}`;
}

function headingOf(value: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value }] };
}
