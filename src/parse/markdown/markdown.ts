import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { placesIn } from '../../text/places.ts';
import { fileProblem } from '../file-problem.ts';
import type { ParseProblem } from '../model.ts';
import { refuseTooDense, refuseTooManyReferences } from '../unreadable.ts';
import { parsers } from './parsers.ts';

/** unified with satteri as its parser: remark plugins run on its trees. */
const markdown = unified().use(parsedBy(parsers.md));
const mdx = unified().use(parsedBy(parsers.mdx));

function parsedBy(parse: typeof parsers.md): Plugin<[], string, Root> {
  return function satteriParser() {
    this.parser = (text) => rootOf(parse(text));
  };
}

/**
 * Reads Markdown or MDX. MDX that cannot be read is a problem at its place, and is then read as Markdown so that
 * everything else can still be checked. Throws `Unreadable`.
 */
export function parseMarkdown(
  text: string,
  format: 'md' | 'mdx',
): { tree: Root; readAs: 'md' | 'mdx'; problems: ParseProblem[] } {
  refuseTooDense(text);
  refuseTooManyReferences(text);
  if (format === 'md') return { tree: markdown.parse(text), readAs: 'md', problems: [] };
  try {
    return { tree: mdx.parse(text), readAs: 'mdx', problems: [] };
  } catch (error) {
    return { tree: markdown.parse(text), readAs: 'md', problems: [mdxProblem(text, error)] };
  }
}

function rootOf(node: { type: string }): Root {
  if (!isRoot(node)) throw new TypeError(`The parser gave a ${node.type} where a root was due`);
  return node;
}

function isRoot(node: { type: string }): node is Root {
  return node.type === 'root';
}

/** Parser messages read `3:1: reason (rule)` or `3:1-3:9: reason`. */
function mdxProblem(text: string, error: unknown): ParseProblem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, reason] = /^(\d+):(\d+)(?:-\d+:\d+)?:?\s*(.*)$/s.exec(message) ?? [];
  const places = placesIn(text);
  const offset = line === undefined ? 0 : places.offsetOf(Number(line), Number(column));
  const [sentence = ''] = (reason ?? message)
    .replace(/\s*\([\w-]+(:[\w-]+)?\)\s*$/, '')
    .replace(/ \(note: .*\)$/s, '')
    .split('\n', 1);
  return fileProblem(
    `The MDX cannot be read: ${sentence.replace(/\.$/, '')}. ${cureOf(sentence)}`,
    'mdx',
    places.range(offset, offset + 1),
  );
}

function cureOf(reason: string): string {
  if (reason.includes('!')) return 'Write comments as {/* … */}.';
  return 'Put < and { of plain text into code, or rename the file to .md.';
}
