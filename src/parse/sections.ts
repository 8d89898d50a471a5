import type { Root, RootContent } from 'mdast';
import type { Collected } from './collect.ts';
import type { Heading, Section } from './model.ts';
import { rangeOf, textOf } from './nodes.ts';
import { type RoleFinder, rolesWithSteps } from './roles.ts';
import { stepsOf } from './steps.ts';

/**
 * The sections of a document, in order. A heading inside a list, a quotation or a component opens none. A role is
 * given to a heading that no other heading with a role stands above.
 */
export function sectionsOf(
  tree: Root,
  found: Collected,
  title: Heading | undefined,
  roleOf: RoleFinder,
): Section[] {
  const byOffset = new Map(found.headings.map((heading) => [heading.range.start.offset, heading]));
  const headings = tree.children
    .map((block) => byOffset.get(rangeOf(block).start.offset))
    .filter((heading) => heading !== undefined && heading !== title)
    .filter((heading) => heading !== undefined);
  const end = rangeOf(tree).end;
  const outline: { heading: Heading; role: Section['role']; range: Section['range'] }[] = [];
  for (const [at, heading] of headings.entries()) {
    const next = headings.slice(at + 1).find((other) => other.depth <= heading.depth);
    const range = { start: heading.range.start, end: next?.range.start ?? end };
    const covered = outline.some(
      (above) => above.role && above.range.end.offset > heading.range.start.offset,
    );
    outline.push({ heading, range, role: covered ? undefined : roleOf(heading.text) });
  }
  return outline.map((section) => withContent(section, tree, found));
}

function withContent(
  outline: Pick<Section, 'heading' | 'role' | 'range'>,
  tree: Root,
  found: Collected,
): Section {
  const blocks = blocksIn(tree, outline.heading.range.end.offset, outline.range.end.offset);
  const hasSteps = outline.role !== undefined && rolesWithSteps.has(outline.role);
  return {
    ...outline,
    text: blocks.map(textOf).join('\n').trim(),
    empty: !blocks.some(isContent),
    steps: hasSteps ? stepsOf(outline.heading, blocks, found) : [],
  };
}

function blocksIn(tree: Root, start: number, end: number): RootContent[] {
  return tree.children.filter((block) => {
    const offset = rangeOf(block).start.offset;
    return offset >= start && offset < end;
  });
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
