import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/parse/model.ts';
import type { Range } from '../../src/text/range.ts';
import { eol, item, page } from './generated-pages.ts';
import { at, read } from './read.ts';

function sources(text: string, things: readonly { range: Range }[]): string[] {
  // A field may end with the blanks before the next one.
  return things.map(({ range }) => at(text, range).replaceAll('\r\n', '\n').trimEnd());
}

function fieldsOf({ sections }: Document) {
  return sections.flatMap((section) => section.steps.flatMap((step) => step.fields));
}

function rangesIn(document: Document): Range[] {
  const { headings, links, fences, placeholders, variableUses, sections, titleHeading } = document;
  const steps = sections.flatMap((section) => section.steps);
  return [
    ...[headings, links, fences, placeholders, variableUses, sections, steps, fieldsOf(document)]
      .flat()
      .map(({ range }) => range),
    ...steps.flatMap((step) => [step.labelRange, ...step.codes.map((code) => code.range)]),
    ...(titleHeading ? [titleHeading.range] : []),
    document.frontmatterRange,
  ];
}

test('everything that is found stands at its range, in the order of the text', () => {
  fc.assert(
    fc.property(page, eol, ({ lines, headings, links, fences, placeholders, variables }, end) => {
      const text = lines.join(end);
      const document = read(text);
      expect(sources(text, document.headings)).toEqual(headings);
      expect(sources(text, document.links)).toEqual(links);
      expect(sources(text, document.fences)).toEqual(fences);
      expect(sources(text, document.placeholders)).toEqual(placeholders);
      expect(sources(text, document.variableUses)).toEqual(variables);
    }),
    { numRuns: 300 },
  );
});

test('fields and the codes of steps stand at their ranges', () => {
  const steps = fc.array(item, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(steps, eol, (items, end) => {
      const text = ['## Steps', '', ...items.flatMap((one) => one.lines)].join(end);
      const document = read(text);
      expect(sources(text, fieldsOf(document))).toEqual(items.flatMap((one) => one.fields ?? []));
      const codes = (document.sections[0]?.steps ?? []).flatMap((step) => [
        ...step.codes,
        ...step.fields.flatMap((one) => one.codes),
      ]);
      expect(sources(text, codes)).toEqual(items.flatMap((one) => one.codes ?? []));
    }),
    { numRuns: 300 },
  );
});

test('line and column of every range agree with its offset', () => {
  const frontmatter = fc.constantFrom('', '---\ntitle: 😀 数\nowner: ops\n---\n', '---\n---\n');
  fc.assert(
    fc.property(page, frontmatter, eol, ({ lines }, head, end) => {
      const text = (head + lines.join('\n')).replaceAll('\n', end);
      for (const { start, end: last } of rangesIn(read(text))) {
        expect(start.offset).toBeLessThanOrEqual(last.offset);
        for (const { line: row, column, offset } of [start, last]) {
          const before = text.slice(0, offset).split('\n');
          expect({ line: row, column }).toEqual({
            line: before.length,
            column: (before.at(-1)?.length ?? 0) + 1,
          });
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a fence’s first line is the line of its first content', () => {
  fc.assert(
    fc.property(page, eol, ({ lines }, end) => {
      const text = lines.join(end);
      for (const { value, firstLine } of read(text).fences) {
        const [first = ''] = value.split('\n');
        if (value !== '') expect(text.split(/\r?\n/)[firstLine - 1]?.trim()).toBe(first);
      }
    }),
  );
});
