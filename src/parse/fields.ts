import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { inside } from '../text/by-place.ts';
import type { Collected } from './markdown/collect.ts';
import { rangeOf, textOf } from './markdown/nodes.ts';
import { type Field, type FieldName, fieldNames } from './model.ts';

/**
 * The labelled lines among a step’s own blocks. A label is bold, starts a line and ends with a colon: `**Expect:** …`.
 * A label with nothing after it takes the block below it: `**Undo:**` and a fence.
 */
export function fieldsOf(blocks: readonly RootContent[], found: Collected): Field[] {
  return blocks.flatMap((block, at) =>
    block.type === 'paragraph' ? fieldsOfParagraph(block, blocks[at + 1], found) : [],
  );
}

/** The field that a bold text at the start of a line labels. */
function labelOf(node: PhrasingContent, next: PhrasingContent | undefined): FieldName | undefined {
  if (node.type !== 'strong') return undefined;
  const label = textOf(node);
  const colonFollows = next?.type === 'text' && next.value.trimStart().startsWith(':');
  if (!label.endsWith(':') && !colonFollows) return undefined;
  const wanted = label.replace(/:$/, '').trimEnd().toLowerCase();
  return fieldNames.find((name) => name.toLowerCase() === wanted);
}

/** Where the fields of a paragraph start: indices into its children. */
function fieldStarts(paragraph: Paragraph): { at: number; name: FieldName }[] {
  return paragraph.children.flatMap((child, at) => {
    const name = startsLine(paragraph.children[at - 1])
      ? labelOf(child, paragraph.children[at + 1])
      : undefined;
    return name ? [{ at, name }] : [];
  });
}

function startsLine(before: PhrasingContent | undefined): boolean {
  if (before === undefined || before.type === 'break') return true;
  return before.type === 'text' && before.value.slice(before.value.trimEnd().length).includes('\n');
}

function fieldsOfParagraph(paragraph: Paragraph, below: RootContent | undefined, found: Collected): Field[] {
  const starts = fieldStarts(paragraph);
  return starts.map(({ at, name }, nth) => {
    const children = paragraph.children.slice(at, starts[nth + 1]?.at);
    const text = textAfterLabel(children);
    const takesBelow = text === '' && nth === starts.length - 1 && below && below.type !== 'heading';
    return readField({ name, children, below: takesBelow ? below : undefined }, found);
  });
}

/** The parts of a paragraph that make a field, and the block that belongs to it. */
interface FieldParts {
  name: FieldName;
  children: readonly PhrasingContent[];
  below: RootContent | undefined;
}

function readField({ name, children, below }: FieldParts, found: Collected): Field {
  const first = children[0];
  const last = below ?? children.findLast((child) => textOf(child) !== '') ?? first;
  if (!first || !last) throw new Error('A field starts with its label');
  const range = { start: rangeOf(first).start, end: rangeOf(last).end };
  return {
    name,
    text: [textAfterLabel(children), below ? textOf(below) : ''].filter((text) => text !== '').join('\n'),
    codes: inside(found.codes, range),
    commands: inside(found.fences, range).flatMap((fence) => found.commands.get(fence) ?? []),
    range,
  };
}

function textAfterLabel(children: readonly PhrasingContent[]): string {
  return children
    .slice(1)
    .map((child) => ('value' in child ? child.value : textOf(child)))
    .join('')
    .replace(/^\s*:/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
