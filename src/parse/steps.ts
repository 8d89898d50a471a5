import type { ListItem, Paragraph, RootContent } from 'mdast';
import { firstFrom, inside, isInOneOf } from '../text/by-place.ts';
import type { Range } from '../text/range.ts';
import { fieldsOf } from './fields.ts';
import type { Collected } from './markdown/collect.ts';
import { rangeOf, textOf } from './markdown/nodes.ts';
import type { Field, Heading, Step } from './model.ts';

/** What a step is made of before its parts are read. */
interface StepBlocks {
  form: Step['form'];
  title: string;
  slug: string;
  labelRange: Range;
  range: Range;
  blocks: readonly RootContent[];
}

/** Steps are the headings one level down, else the items of the ordered lists, else the whole section. */
export function stepsOf(section: Heading, blocks: readonly RootContent[], found: Collected): Step[] {
  const parts =
    headingSteps(section, blocks, found) ?? itemSteps(section, blocks) ?? wholeSection(section, blocks);
  return parts.map((part, at) => readStep(part, at + 1, found));
}

function headingSteps(
  section: Heading,
  blocks: readonly RootContent[],
  found: Collected,
): StepBlocks[] | undefined {
  const starts = blocks.flatMap((block, at) =>
    block.type === 'heading' && block.depth === section.depth + 1 ? [at] : [],
  );
  if (starts.length === 0) return undefined;
  return starts.map((start, nth) => {
    const part = blocks.slice(start, starts[nth + 1]);
    const range = spanOf(part);
    const heading = firstFrom(found.headings, range.start.offset) ?? section;
    return {
      form: 'heading',
      title: heading.text.replace(/^\d+[.)]\s+/, ''),
      slug: heading.slug,
      labelRange: heading.range,
      range,
      blocks: part.slice(1),
    };
  });
}

function itemSteps(section: Heading, blocks: readonly RootContent[]): StepBlocks[] | undefined {
  const items = itemsIn(blocks);
  if (items.length === 0) return undefined;
  return items.map(({ item, below }, at) => ({
    form: 'item',
    title: firstLine(item),
    slug: `${section.slug}-step-${at + 1}`,
    labelRange: item.children[0] ? rangeOf(item.children[0]) : rangeOf(item),
    range: spanOf([item, ...below]),
    blocks: [...item.children, ...below],
  }));
}

/** The items of the ordered lists. A fence right below a list is one that nobody indented: it is of the last item. */
function itemsIn(blocks: readonly RootContent[]): { item: ListItem; below: RootContent[] }[] {
  const items: { item: ListItem; below: RootContent[] }[] = [];
  let isBelowList = false;
  for (const block of blocks) {
    const isList = block.type === 'list' && block.ordered === true;
    if (isList) for (const item of block.children) items.push({ item, below: [] });
    else if (isBelowList && block.type === 'code') items.at(-1)?.below.push(block);
    isBelowList = isList || (isBelowList && block.type === 'code');
  }
  return items;
}

function wholeSection(section: Heading, blocks: readonly RootContent[]): StepBlocks[] {
  if (blocks.every((block) => textOf(block) === '')) return [];
  const range = { start: section.range.start, end: spanOf(blocks).end };
  return [
    { form: 'section', title: section.text, slug: section.slug, labelRange: section.range, range, blocks },
  ];
}

function firstLine(item: ListItem): string {
  const [line = ''] = (item.children[0] ? textOf(item.children[0]) : '').split('\n', 1);
  return line.replace(/:$/, '');
}

function spanOf(blocks: readonly RootContent[]): Range {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) throw new Error('A step needs at least one block');
  return { start: rangeOf(first).start, end: rangeOf(last).end };
}

function readStep(part: StepBlocks, number: number, found: Collected): Step {
  const { blocks, ...rest } = part;
  const fields = fieldsOf(blocks, found);
  const own = <Item extends { range: Range }>(items: readonly Item[]) =>
    inside(items, part.range).filter((item) => !isInOneOf(fields, item.range));
  const fences = own(found.fences);
  return {
    ...rest,
    number,
    text: proseOf(blocks, fields),
    commands: fences.flatMap((fence) => found.commands.get(fence) ?? []),
    fences: fences.filter((fence) => !found.commands.has(fence)),
    codes: own(found.codes),
    links: own(found.links),
    fields,
  };
}

/** The step’s text without its fields and fences. */
function proseOf(blocks: readonly RootContent[], fields: readonly Field[]): string {
  return blocks
    .filter((block) => block.type !== 'code' && !isInOneOf(fields, rangeOf(block)))
    .map((block) => textBeforeFields(block, fields))
    .filter((text) => text !== '')
    .join('\n');
}

/** A paragraph may start with prose and go on with fields, the last of which may end below it. */
function textBeforeFields(block: RootContent, fields: readonly Field[]): string {
  const { start, end } = rangeOf(block);
  const first = firstFrom(fields, start.offset)?.range.start.offset ?? end.offset;
  if (first >= end.offset || block.type !== 'paragraph') return textOf(block);
  const before = block.children.filter((child) => rangeOf(child).end.offset <= first);
  const paragraph: Paragraph = { ...block, children: before };
  return textOf(paragraph);
}
