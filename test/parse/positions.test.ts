import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../src/finding.ts';
import type { Document } from '../../src/parse/model.ts';
import { at, read } from './read.ts';

/** A block’s source lines, and the sources of what is in it. */
interface Block {
  lines: string[];
  headings?: string[];
  links?: string[];
  codes?: string[];
  fences?: string[];
  placeholders?: string[];
  variables?: string[];
  fields?: string[];
}

const word = fc.constantFrom('alpha', 'Größe', '数据', '😀x', 'e\u0301t', 'naïve', 'b2', '\u202eשלום');
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const name = fc.constantFrom('a', 'pod_name', 'x-1');

const inline: fc.Arbitrary<Block> = fc.oneof(
  words.map((text) => ({ lines: [text] })),
  words.map((text) => ({ lines: [`\`${text}\``], codes: [`\`${text}\``] })),
  words.map((text) => ({ lines: [`[${text}](../b.md#c)`], links: [`[${text}](../b.md#c)`] })),
  words.map((text) => ({ lines: [`![${text}](c.png)`], links: [`![${text}](c.png)`] })),
  name.map((id) => ({
    lines: [`\`\${${id}}\``],
    codes: [`\`\${${id}}\``],
    variables: [`\${${id}}`],
  })),
  fc.constantFrom('TODO', 'FIXME').map((mark) => ({ lines: [mark], placeholders: [mark] })),
);

/** Pieces on one line, each with a word before it. */
const line: fc.Arbitrary<Block> = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((parts) => join(parts, (all) => [`so ${all.map((part) => part.lines[0]).join(' and ')}`]));

const fence: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom('bash', 'yaml', ''), fc.array(word, { maxLength: 3 }))
  .map(([language, content]) => {
    const lines = [`\`\`\`${language}`, ...content, '```'];
    return { lines, fences: [lines.join('\n')] };
  });

const field: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom('Expect', 'Undo', 'If it fails'), line)
  .map(([label, value]) => {
    const source = `**${label}:** ${value.lines[0]}`;
    return { ...value, lines: [source], fields: [source] };
  });

const item: fc.Arbitrary<Block> = fc
  .tuple(line, fc.array(field, { maxLength: 2 }), fc.option(fence, { nil: { lines: [] } }))
  .map(([first, fields, last]) =>
    join([first, ...fields, last], (parts) => {
      const [head = '', ...rest] = parts.slice(0, -1).flatMap((part) => part.lines);
      const below = last.lines.length > 0 ? ['', ...last.lines.map((text) => `   ${text}`)] : [];
      return [`1. ${head}`, ...rest.map((text) => `   ${text}`), ...below];
    }),
  )
  .map((block) => (block.fences ? { ...block, fences: block.fences.map(indentedBy('   ')) } : block));

const block: fc.Arbitrary<Block> = fc.oneof(
  line,
  fence,
  item,
  line.map((quoted) => ({ ...quoted, lines: quoted.lines.map((text) => `> ${text}`) })),
  fc.tuple(fc.integer({ min: 2, max: 4 }), words).map(([depth, text]) => {
    const source = `${'#'.repeat(depth)} ${text}`;
    return { lines: [source], headings: [source] };
  }),
);

const eol = fc.constantFrom('\n', '\r\n');

function indentedBy(indent: string): (text: string) => string {
  return (text) => text.replaceAll('\n', `\n${indent}`);
}

function join(parts: readonly Block[], linesOf: (parts: readonly Block[]) => string[]): Block {
  const of = (key: Exclude<keyof Block, 'lines'>) => parts.flatMap((part) => part[key] ?? []);
  return {
    lines: linesOf(parts),
    ...{ headings: of('headings'), links: of('links'), codes: of('codes'), fences: of('fences') },
    ...{ placeholders: of('placeholders'), variables: of('variables'), fields: of('fields') },
  };
}

const page = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) =>
    join([{ lines: ['## Steps'], headings: ['## Steps'] }, ...blocks], (parts) =>
      parts.flatMap((part) => [...part.lines, '']),
    ),
  );

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
