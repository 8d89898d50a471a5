import type { Node, Root } from 'mdast';
import type { Range } from '../finding.ts';
import type { Collected } from './collect.ts';
import type { Placeholder, VariableUse } from './model.ts';
import { childrenOf, rangeOf } from './nodes.ts';
import { type Places, placesIn } from './places.ts';

const placeholderPattern = /\b(TODO|TBD|TBC|FIXME)\b|\blorem ipsum\b/gi;

/** Placeholder text in prose, frontmatter and fences. Single words count in capitals only. */
export function findPlaceholders(text: string, tree: Root): Placeholder[] {
  if (text.search(placeholderPattern) === -1) return [];
  const places = placesIn(text);
  return leavesOf(tree).flatMap((leaf) => placeholdersIn(text, leaf, places));
}

function leavesOf(node: Node): Node[] {
  if (node.type === 'text' || node.type === 'code' || node.type === 'yaml') return [node];
  return childrenOf(node).flatMap(leavesOf);
}

function placeholdersIn(text: string, leaf: Node, places: Places): Placeholder[] {
  const { start, end } = rangeOf(leaf);
  const inside = text.slice(start.offset, end.offset);
  return [...inside.matchAll(placeholderPattern)]
    .filter(([word]) => word === word.toUpperCase() || word.includes(' '))
    .filter(({ 0: word, index }) => leaf.type !== 'text' || !isMention(inside, index, index + word.length))
    .map((match) => {
      const from = start.offset + match.index;
      return { text: match[0], range: places.range(from, from + match[0].length) };
    });
}

/** Prose about placeholders: “prefix it with "TODO"”, “the TODO items of the meeting”. */
function isMention(text: string, start: number, end: number): boolean {
  const isQuoted = /\w\s+["'‘“]$/.test(text.slice(Math.max(0, start - 10), start));
  return isQuoted || /^(s\b|\s+(items?|lists?|comments?)\b)/.test(text.slice(end, end + 20));
}

const variablePattern = /(?<!\\)\$\{([A-Za-z_][A-Za-z0-9_-]*)\}/g;

/** Every `${name}` in fences and inline code. `${name:-x}` and other shell expansions are the shell’s own. */
export function findVariableUses(text: string, found: Collected): VariableUse[] {
  if (!text.includes('${')) return [];
  const places = placesIn(text);
  const inFences = found.fences.flatMap((fence) =>
    usesIn(text, fence.range, found.commands.has(fence), places),
  );
  const inCode = found.codes.flatMap((code) => usesIn(text, code.range, false, places));
  return [...inFences, ...inCode].toSorted((a, b) => a.range.start.offset - b.range.start.offset);
}

function usesIn(text: string, { start, end }: Range, shell: boolean, places: Places): VariableUse[] {
  return [...text.slice(start.offset, end.offset).matchAll(variablePattern)].map((match) => {
    const from = start.offset + match.index;
    return { name: match[1] ?? '', shell, range: places.range(from, from + match[0].length) };
  });
}
