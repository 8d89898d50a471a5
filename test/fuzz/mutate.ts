import type { Random } from './random.ts';

/** Pieces that mean something to one of the parsers. */
const pieces = [
  '---\n',
  '\n\n',
  '\r',
  '\r\n',
  '\ufeff',
  '\u2028',
  '\ud800',
  '😀',
  '\u202e',
  '\0',
  '\t',
  '    ',
  '> ',
  '- ',
  '1. ',
  '# ',
  '## Steps\n',
  '### ',
  '**Undo:** ',
  '**Expect:**\n',
  '~~~bash\n',
  '```mermaid\n',
  '```\n',
  '~~~\n',
  '`',
  '``',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '[^1]',
  '[^1]: ',
  '[a]: ',
  '<',
  '>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<script>',
  '<a href="',
  '<Callout type="',
  '<Tab ',
  '/>',
  '{',
  '}',
  '{...',
  '={',
  '{/*',
  '*/}',
  '${',
  '${name}',
  '\\',
  '|',
  '|-|\n',
  '&amp;',
  '&#0;',
  '<https://',
  'www.',
  'a@b.c',
  '$ ',
  '$(',
  '<<EOF\n',
  "'",
  '"',
  'import ',
  'export const a = ',
  'flowchart LR\n',
  'a-->b\n',
  'subgraph ',
  'stateDiagram-v2\n',
  '%%{',
  ': ',
  '? ',
  '- - ',
  '!!',
  '&a ',
  '*a ',
  '<<: ',
  '|\n',
  '>-\n',
  '[[',
  '{{',
  'title: ',
  'services: ',
  'triggers:\n',
  '- { signal: ',
  'owner: ',
  'TODO',
  '2026-01-01',
  '0x1f',
  'null',
  '~',
  '.inf',
  '__proto__: ',
  'constructor: ',
  '**/*',
  '+(',
  '@(',
  '{a,b}',
  '../',
  '/',
  '//',
  'javascript:',
  '%',
  '%00',
  '%2e%2e/',
];

type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const mutations: readonly Mutation[] = [
  (text, random) => inserted(text, random, random.pick(pieces)),
  (text, random) => inserted(text, random, random.pick(pieces).repeat(2 + random.below(60))),
  (text, random) => inserted(text, random, random.pick(pieces) + random.pick(pieces)),
  (text, random) => replaced(text, random, ''),
  (text, random) => replaced(text, random, random.pick(pieces)),
  (text, random) => {
    const [start, end] = span(text, random);
    return inserted(text, random, text.slice(start, end));
  },
  (text, random, others) => {
    const other = random.pick(others);
    const [start, end] = span(other, random);
    return inserted(text, random, other.slice(start, end));
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) =>
    inserted(text, random, String.fromCharCode(random.below(random.pick([128, 0x3000, 0x10000])))),
  (text, random) => {
    const [start, end] = span(text, random);
    const indent = random.pick(['  ', '> ', '- ', '\t', '1. ']);
    return text.slice(0, start) + text.slice(start, end).replaceAll('\n', `\n${indent}`) + text.slice(end);
  },
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n'])),
];

/** One of the texts, changed in one to five ways; at most 60,000 characters. */
export function mutated(texts: readonly string[], random: Random): string {
  let text = random.pick(texts);
  for (let left = 1 + random.below(5); left > 0; left--) text = random.pick(mutations)(text, random, texts);
  return text.slice(0, 60_000);
}

function inserted(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function replaced(text: string, random: Random, piece: string): string {
  const [start, end] = span(text, random);
  return text.slice(0, start) + piece + text.slice(end);
}

/** Mostly short ones. */
function span(text: string, random: Random): [number, number] {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + random.below(random.pick([4, 40, 400])))];
}
