import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Document, Field, Section, Step } from '../../parse/model.ts';
import { splitAtFields, startOf } from './arrange-fields.ts';

/** A stretch of the source that becomes one element around the blocks in it. */
export interface Wrapper {
  start: number;
  end: number;
  tagName: 'section' | 'div';
  properties: Properties;
}

/**
 * Gives a rendered body the structure that the linter reads: `section[data-role]`, `.step` and `.field` elements, and
 * the same heading ids. Blocks are matched by their offsets in the source. The title is left out: the page prints it.
 */
export function arrange(root: Root, document: Document): Root {
  const steps = document.sections.flatMap((section) => section.steps);
  const wrappers = wrappersOf(document.sections);
  const shift = document.headings.some((heading) => heading.depth === 1 && heading !== document.titleHeading)
    ? 1
    : 0;
  const items = new Map(
    steps.filter((step) => step.form === 'item').map((step) => [step.range.start.offset, step]),
  );
  const slugs = new Map(document.headings.map((heading) => [heading.range.start.offset, heading.slug]));
  const taken = new Set(wrappers.flatMap(({ properties }) => (properties.id ? [String(properties.id)] : [])));

  function change(node: RootContent): void {
    if (!('children' in node)) return;
    for (const child of node.children) change(child);
    if (node.type !== 'element') return;
    const step = node.tagName === 'li' ? items.get(startOf(node)) : undefined;
    if (step) changeItem(node, step);
    if (/^h[1-6]$/.test(node.tagName)) changeHeading(node);
  }

  function changeHeading(heading: Element): void {
    const slug = slugs.get(startOf(heading));
    if (slug === undefined) return;
    if (!taken.has(slug)) heading.properties.id = slug;
    heading.tagName = `h${Math.min(6, Number(heading.tagName[1]) + shift)}`;
  }

  for (const node of root.children) change(node);
  const title = document.titleHeading?.range.start.offset;
  const imports = root.children.filter((node) => node.type === 'mdxjsEsm');
  const blocks = root.children.filter((node) => node.type !== 'mdxjsEsm' && startOf(node) !== title);
  const parts = splitAtFields(
    blocks,
    steps.flatMap((step) => step.fields),
  );
  return { type: 'root', children: [...imports, ...nest(parts, wrappers)] };
}

/** Puts every block into the innermost stretch that it lies in. A stretch that starts inside a block is left out. */
function nest<Node extends RootContent>(
  blocks: readonly Node[],
  wrappers: readonly Wrapper[],
): RootContent[] {
  const result: RootContent[] = [];
  const open: { end: number; children: RootContent[] }[] = [];
  const byStart = Map.groupBy(wrappers, ({ start }) => start);
  for (const block of blocks) {
    const start = startOf(block);
    while (start >= (open.at(-1)?.end ?? Number.POSITIVE_INFINITY)) open.pop();
    for (const wrapper of byStart.get(start) ?? []) {
      const element: Element = {
        type: 'element',
        tagName: wrapper.tagName,
        properties: wrapper.properties,
        children: [],
      };
      (open.at(-1)?.children ?? result).push(element);
      open.push({ end: wrapper.end, children: element.children });
    }
    // Blank text between blocks has no place of its own and stays where the reading is.
    if (Number.isNaN(start) && block.type === 'element') open.length = 0;
    (open.at(-1)?.children ?? result).push(block);
  }
  return result;
}

/** The outermost first. */
function wrappersOf(sections: readonly Section[]): Wrapper[] {
  const steps = sections.flatMap((section) => section.steps);
  const stepSlugs = new Set(steps.filter(({ form }) => form === 'heading').map(({ slug }) => slug));
  return sections
    .flatMap((section) => [
      ...(stepSlugs.has(section.heading.slug) ? [] : [sectionWrapper(section)]),
      ...section.steps.flatMap((step) => [
        ...(step.form === 'heading' ? [stepWrapper(step)] : []),
        ...step.fields.map(fieldWrapper),
      ]),
    ])
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function sectionWrapper({ heading, role, range, steps }: Section): Wrapper {
  const whole = steps[0]?.form === 'section';
  return {
    start: range.start.offset,
    end: range.end.offset,
    tagName: 'section',
    properties: {
      ...(role && { dataRole: role }),
      ...(whole && { className: ['whole-step'] }),
      dataLine: heading.range.start.line,
    },
  };
}

function stepWrapper(step: Step): Wrapper {
  return {
    start: step.range.start.offset,
    end: step.range.end.offset,
    tagName: 'section',
    properties: stepProperties(step),
  };
}

function stepProperties(step: Step): Properties {
  return { className: ['step'], id: step.slug, dataStep: step.number, dataLine: step.range.start.line };
}

/** An element around a field of a step. */
function fieldWrapper(field: Field): Wrapper {
  const name = field.name.toLowerCase().replaceAll(' ', '-');
  return {
    start: field.range.start.offset,
    end: field.range.end.offset,
    tagName: 'div',
    properties: { className: ['field', `field-${name}`] },
  };
}

function changeItem(item: Element, step: Step): void {
  item.properties = { ...item.properties, ...stepProperties(step) };
  const blocks = splitAtFields(item.children, step.fields);
  item.children = nest(blocks, step.fields.map(fieldWrapper)).filter(isElementContent);
}

function isElementContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}
