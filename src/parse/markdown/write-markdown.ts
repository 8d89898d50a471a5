import type { RootContent } from 'mdast';
import { remark } from 'remark';

/** A section to be written; one without a heading is the text under the title. */
export interface WrittenSection {
  /** Plain text. */
  heading?: string;
  /** Markdown. */
  body: string;
}

/** Markdown as remark writes it. */
export function writeMarkdown(sections: readonly WrittenSection[]): string {
  const writer = remark().data('settings', { bullet: '-', fences: true, listItemIndent: 'one', rule: '-' });
  const children = sections.flatMap(({ heading, body }): RootContent[] => [
    ...(heading === undefined ? [] : [headingOf(heading)]),
    ...writer.parse(body).children,
  ]);
  return writer.stringify({ type: 'root', children });
}

function headingOf(value: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value }] };
}
