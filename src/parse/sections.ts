import type { Root, RootContent } from 'mdast';
import type { Collected } from './markdown/collect.ts';
import { rangeOf, textOf } from './markdown/nodes.ts';
import type { Heading, Section } from './model.ts';
import type { FoundRole, RoleFinder } from './roles.ts';
import { stepsOf } from './steps.ts';

/**
 * The sections of a document, in order. A heading inside a list, a quotation or a component opens none. A role is
 * given to a heading that no other heading with a role stands above.
 */
export function sectionsOf(
  tree: Root,
  found: Collected & { titleHeading: Heading | undefined },
  roleOf: RoleFinder,
): Section[] {
  const byOffset = new Map(found.headings.map((heading) => [heading.range.start.offset, heading]));
  const headings = tree.children.flatMap((block, at) => {
    const heading = byOffset.get(rangeOf(block).start.offset);
    return heading && heading !== found.titleHeading ? [{ heading, at }] : [];
  });
  let coveredUntil = 0;
  return headings.map(({ heading, at }, nth) => {
    const next = nextOutside(headings, nth);
    const range = { start: heading.range.start, end: next?.heading.range.start ?? rangeOf(tree).end };
    const played = range.start.offset < coveredUntil ? undefined : roleOf(heading.text);
    if (played) coveredUntil = range.end.offset;
    return readSection({ heading, played, range }, tree.children.slice(at + 1, next?.at), found);
  });
}

/** A heading and the index of its block among those of the document. */
interface TopHeading {
  heading: Heading;
  at: number;
}

function nextOutside(headings: readonly TopHeading[], nth: number): TopHeading | undefined {
  const depth = headings[nth]?.heading.depth ?? 0;
  let next = nth + 1;
  while ((headings[next]?.heading.depth ?? 0) > depth) next++;
  return headings[next];
}

function readSection(
  { heading, played, range }: Pick<Section, 'heading' | 'range'> & { played: FoundRole | undefined },
  blocks: readonly RootContent[],
  found: Collected,
): Section {
  return {
    heading,
    role: played?.role,
    range,
    empty: !blocks.some(isContent),
    steps: played?.holdsSteps ? stepsOf(heading, blocks, found) : [],
  };
}

function isContent(block: RootContent): boolean {
  if (block.type === 'heading' || block.type === 'definition') return false;
  if (block.type === 'code' || block.type === 'thematicBreak') return block.type === 'code';
  return textOf(block) !== '' || hasPicture(block);
}

function hasPicture(block: RootContent): boolean {
  if (block.type === 'html') return /<(img|svg|video|iframe|table)\b/i.test(block.value);
  if (block.type === 'image' || block.type.startsWith('mdxJsx')) return true;
  return 'children' in block && block.children.some(hasPicture);
}
