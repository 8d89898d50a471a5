import { type WrittenSection, writeMarkdown } from './markdown/write-markdown.ts';
import { writeYaml } from './yaml/write-yaml.ts';

/** Writes a document’s text: frontmatter, then Markdown. */
export function writeDocument(
  frontmatter: Readonly<Record<string, unknown>>,
  sections: readonly WrittenSection[],
): string {
  return `---\n${writeYaml(frontmatter)}---\n\n${writeMarkdown(sections)}`;
}
