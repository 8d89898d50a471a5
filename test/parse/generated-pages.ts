import fc from 'fast-check';

/** A block’s source lines, and the sources of what is in it. */
export interface Block {
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

/** An item of an ordered list, with fields and a fence. */
export const item: fc.Arbitrary<Block> = fc
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

export const eol = fc.constantFrom('\n', '\r\n');

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

/** A steps section with blocks of all kinds. */
export const page = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) =>
    join([{ lines: ['## Steps'], headings: ['## Steps'] }, ...blocks], (parts) =>
      parts.flatMap((part) => [...part.lines, '']),
    ),
  );
