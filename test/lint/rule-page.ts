import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../src/parse/markdown/markdown.ts';
import { textOf } from '../../src/parse/markdown/nodes.ts';
import type { Files } from './memory-handbook.ts';

/** An in-memory handbook of a rule’s page, and what the command line prints for it. */
export interface Example {
  files: Files;
  /** undefined where the page shows none: there are no findings. */
  output: string | undefined;
  /** The files that fixes change, as they are after them. */
  fixed: Files;
}

/** What a test reads in a rule’s page. */
export interface RulePage {
  title: string;
  /** The paragraph under the title. */
  introduction: string;
  examples: Example[];
}

/**
 * Reads a rule’s page. Fences with a file name that follow each other are one handbook; a `text` fence without one,
 * right after them, is its output. Fences that follow with the word `fixed` behind the file’s name show what fixes make of it.
 */
export function readRulePage(text: string): RulePage {
  const { children } = parseMarkdown(text, 'md').tree;
  const [title, introduction] = children.map(textOf);
  return { title: title ?? '', introduction: introduction ?? '', examples: examplesIn(children) };
}

function examplesIn(blocks: readonly RootContent[]): Example[] {
  const examples: Example[] = [];
  let open: { files: Record<string, string>; output: string | undefined; fixed: Files } | undefined;
  for (const block of blocks) {
    const [, fixedPath] = (block.type === 'code' && /^(\S+) fixed$/.exec(block.meta ?? '')) || [];
    const last = examples.at(-1);
    if (block.type === 'code' && last && fixedPath !== undefined) {
      last.fixed = { ...last.fixed, [fixedPath]: `${block.value}\n` };
      continue;
    }
    if (block.type === 'code' && block.meta) {
      if (!open) {
        open = { files: {}, output: undefined, fixed: {} };
        examples.push(open);
      }
      if (block.meta in open.files) throw new Error(`One handbook has ‘${block.meta}’ twice`);
      open.files[block.meta] = `${block.value}\n`;
      continue;
    }
    if (open && block.type === 'code' && block.lang === 'text') open.output = `${block.value}\n`;
    open = undefined;
  }
  return examples;
}
