import type { Node, Root } from 'mdast';
import { compareStarts } from '../text/by-place.ts';
import { type Places, placesIn } from '../text/places.ts';
import type { Range } from '../text/range.ts';
import { componentShapes } from './components.ts';
import { childrenOf, rangeOf } from './markdown/nodes.ts';
import type { Component, Placeholder } from './model.ts';

const placeholderPattern = /\b(TODO|TBD|TBC|FIXME)\b|\blorem ipsum\b/gi;

/**
 * Placeholder text in prose, frontmatter, fences and what components show. Single words count in capitals only.
 */
export function placeholdersOf(text: string, tree: Root, components: readonly Component[]): Placeholder[] {
  if (text.search(placeholderPattern) === -1) return [];
  const places = placesIn(text);
  const leaves = leavesOf(tree).map((leaf) => ({ range: rangeOf(leaf), isProse: leaf.type === 'text' }));
  const shown = components.flatMap(shownTexts).map((range) => ({ range, isProse: false }));
  return [...leaves, ...shown]
    .flatMap((stretch) => placeholdersIn(text, stretch, places))
    .toSorted(compareStarts);
}

/** Placeholder text in a file of YAML. */
export function placeholdersInYaml(text: string): Placeholder[] {
  if (text.search(placeholderPattern) === -1) return [];
  const places = placesIn(text);
  return placeholdersIn(text, { range: places.range(0, text.length), isProse: false }, places);
}

/** A stretch of a text; prose may also be about placeholders. */
interface Stretch {
  range: Range;
  isProse: boolean;
}

function shownTexts({ name, attributes }: Component): Range[] {
  const shapes = componentShapes.get(name) ?? {};
  return attributes.flatMap((attribute) => (shapes[attribute.name]?.isText ? [attribute.range] : []));
}

function leavesOf(node: Node): Node[] {
  if (node.type === 'text' || node.type === 'code' || node.type === 'yaml') return [node];
  return childrenOf(node).flatMap(leavesOf);
}

function placeholdersIn(
  text: string,
  { range: { start, end }, isProse }: Stretch,
  places: Places,
): Placeholder[] {
  const inside = text.slice(start.offset, end.offset);
  return [...inside.matchAll(placeholderPattern)]
    .filter(([word]) => word === word.toUpperCase() || word.includes(' '))
    .filter(({ 0: word, index }) => !isProse || !isMention(inside, index, index + word.length))
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
