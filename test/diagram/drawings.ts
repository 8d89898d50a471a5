import fc from 'fast-check';
import { type Drawing, type DrawingEdge, shapes, tones } from '../../src/diagram/drawing.ts';

/** A drawing of which a test says only what matters to it. */
export function drawing(parts: Partial<Drawing>): Drawing {
  return {
    title: 'Title',
    description: 'Description.',
    direction: 'LR',
    nodes: [],
    edges: [],
    groups: [],
    ...parts,
  };
}

const hard = [
  '__proto__',
  'end',
  'constructor',
  'o',
  'x',
  'graph',
  'style',
  'a b',
  '-->',
  '"',
  '</svg>',
  'n0',
  'N1',
  '',
];
const words = [
  '#quot;',
  '&lt;b&gt;',
  '"',
  '`x`',
  '%%{x}%%',
  '%% x',
  'style a:b#c;',
  '<br/>',
  '\\n',
  'ﬂ°1¶ß',
  '**b**',
  '1. a',
  '- a',
  'é日🚀',
  'fa:fa-ban',
  '$$x$$',
];

const anyId = fc.oneof(fc.constantFrom(...hard), fc.string({ maxLength: 6, unit: 'grapheme' }));
const anyLine = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12, unit: 'grapheme' })), {
    maxLength: 4,
  })
  .map((parts) =>
    parts
      .join(' ')
      .replace(/\p{Cc}/gu, '')
      .trim(),
  );

/** Text as a label holds it: no control characters, no blanks at the ends of a line. */
const anyLabel = fc.array(anyLine, { maxLength: 3 }).map((lines) => lines.join('\n').trim());

const markLabels = new Map([
  ['start', 'Start'],
  ['end', 'End'],
  ['bar', 'Fork'],
]);

const anyNode = fc.record(
  { label: anyLabel, shape: fc.constantFrom(...shapes), tone: fc.constantFrom(...tones) },
  { requiredKeys: ['label', 'shape'] },
);

/** Drawings whose groups nest, and whose edges have known ends, which may be groups. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc
  .uniqueArray(anyId, { maxLength: 9 })
  .chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      parts: fc.array(anyNode, { minLength: ids.length, maxLength: ids.length }),
      groupCount: fc.nat({ max: Math.floor(ids.length / 2) }),
      owners: fc.array(fc.nat({ max: 9 }), { minLength: ids.length, maxLength: ids.length }),
      ends: fc.array(
        fc.tuple(fc.nat(), fc.nat(), anyLabel, fc.constantFrom('solid', 'dotted', 'thick'), fc.boolean()),
        {
          maxLength: ids.length === 0 ? 0 : 12,
        },
      ),
      direction: fc.constantFrom('LR', 'TB', 'RL', 'BT'),
      title: anyLine,
    }),
  )
  .map(({ ids, parts, groupCount, owners, ends, direction, title }) => {
    const [groupIds, nodeIds] = [ids.slice(0, groupCount), ids.slice(groupCount)];
    const at = (place: number) => ids[place % ids.length] ?? '';
    return drawing({
      title,
      direction,
      nodes: nodeIds.map((id, index) => {
        const { label, shape, tone } = parts[index] ?? { label: '', shape: 'box' };
        return { id, label: markLabels.get(shape) ?? label, shape, ...(tone && { tone }) };
      }),
      groups: groupIds.map((id, index) => {
        const parent = groupIds[owners[index] ?? 0];
        return {
          id,
          label: parts[groupCount + index]?.label ?? '',
          nodes: nodeIds.filter((_, place) => owners[groupCount + place] === index),
          ...(parent !== undefined && (owners[index] ?? 0) < index && { parent }),
        };
      }),
      edges: ends.map(([from, to, label, line, arrow]): DrawingEdge => {
        return { from: at(from), to: at(to), line, arrow, ...(label !== '' && { label }) };
      }),
    });
  });
