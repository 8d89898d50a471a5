import { shortened } from '../text/shortened.ts';
import { sourceOffset, type Trace, traceSource } from './mermaid-trace.ts';
import type { MermaidError } from './parsed-mermaid.ts';

/** What Mermaid's parsers throw, as far as it is read here. */
interface ParserError extends Error {
  hash?: ParserHash;
  /** Of the parsers made with Langium. */
  result?: LangiumResult;
  /** Of the YAML reader: from 0. */
  mark?: { line: number; buffer: string };
  reason?: string;
}

/** Of the parsers made with Jison. */
interface ParserHash {
  /** From 0. */
  line?: number;
  /** Of the token before the unexpected one. */
  loc?: TokenSpan;
  expected?: string[];
}

/** Lines from 1, columns from 0. */
interface TokenSpan {
  first_line: number;
  first_column: number;
  last_line: number;
  last_column: number;
}

/** Lines and columns from 1; not a number at the end of the text. */
interface LangiumResult {
  lexerErrors?: { line?: number; column?: number }[];
  parserErrors?: { token?: { startLine?: number; startColumn?: number } }[];
}

/** An error of Mermaid as one sentence at one place of the source, which has `\n` line ends. */
export function describeMermaidError(error: unknown, source: string): MermaidError {
  if (!(error instanceof Error)) throw error;
  const parserError: ParserError = error;
  const { offset, message, cure = 'Correct the line.' } = problemOf(parserError, source);
  const before = source.slice(0, offset).split('\n');
  return { type: 'error', line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, cure };
}

/** How much of a line a message shows. */
const longest = 30;

interface Mistake {
  /** In the source. */
  offset: number;
  message: string;
  /** Where correcting the line is not enough to say. */
  cure?: string;
}

function problemOf(error: ParserError, source: string): Mistake {
  const trace = traceSource(source);
  if (error.name === 'UnknownDiagramError') return unknownType(trace);
  if (error.mark !== undefined) return brokenYaml(error.mark, error.reason ?? '', source);
  const { hash } = error;
  if (error.message.startsWith('Parse error') && hash?.loc !== undefined) {
    return unexpected({ loc: hash.loc, expected: hash.expected ?? [] }, trace, source);
  }
  if (error.message.startsWith('Lexical error')) return unreadable(error, trace, source);
  if (error.result !== undefined) return unexpectedByLangium(error.result, trace, source);
  return refused(error.message, source);
}

function unknownType({ text, offsets }: Trace): Mistake {
  const word = /^[^\s;]+/.exec(text)?.[0];
  return {
    offset: offsets[0] ?? 0,
    message: word === undefined ? 'The diagram is empty.' : `‘${word}’ is no type of diagram.`,
    cure: 'Start with ‘flowchart LR’, ‘stateDiagram-v2’ or another type.',
  };
}

/** In frontmatter or in the `@{ … }` of a node. */
function brokenYaml(
  { line, buffer }: { line: number; buffer: string },
  reason: string,
  source: string,
): Mistake {
  const read = buffer
    .replaceAll('\0', '')
    .split('\n')
    .slice(0, line + 1);
  const broken = read.findLast((text) => text.trim() !== '')?.trim() ?? '';
  const message = `The data at ‘${shortened(broken, longest)}’ is not valid YAML: ${reason}.`;
  return { offset: Math.max(0, source.indexOf(broken)), message };
}

function unexpected(
  { loc, expected }: { loc: TokenSpan; expected: string[] },
  trace: Trace,
  source: string,
): Mistake {
  const words = expectedWords(expected);
  const offset = skipBlank(source, sourceOffset(trace, loc.last_line, loc.last_column));
  if (offset < source.length) return unexpectedAt(source, offset, words);
  // At the end of the text the last token says more: it is what was not closed.
  const open = skipBlank(source, sourceOffset(trace, loc.first_line, loc.first_column));
  return endsEarly(source, groupEnd(expected) ?? words, open);
}

function groupEnd(expected: string[]): string | undefined {
  if (expected.includes("'end'")) return 'the ‘end’ of a subgraph';
  return expected.includes("'STRUCT_STOP'") ? 'the ‘}’ of a state' : undefined;
}

function endsEarly(source: string, words = '', open = source.length): Mistake {
  const offset = Math.min(open, source.trimEnd().length);
  const message = `The diagram ends too early${words === '' ? '' : `, expected ${words}`}.`;
  return { offset, message, cure: 'Complete it.' };
}

function unexpectedAt(source: string, offset: number, expected: string): Mistake {
  const text = source.slice(offset).split('\n', 1)[0]?.trim() ?? '';
  if (/^end\b/.test(text)) {
    return {
      offset,
      message: 'The word ‘end’ closes a subgraph and none is open here.',
      cure: 'Write ‘End’ for a node of that name.',
    };
  }
  return {
    offset,
    message: `Unexpected ‘${shortened(text, longest)}’${expected === '' ? '' : `, expected ${expected}`}.`,
  };
}

function unreadable({ message, hash }: ParserError, trace: Trace, source: string): Mistake {
  // The message shows the text around the place in its second line and points at it in its third.
  const [, shown = '', pointer = ''] = message.split('\n');
  const rest = shown.slice(pointer.length - 1);
  const line = hash?.line ?? 0;
  const text = trace.text.split('\n')[line] ?? '';
  const column = [...text].findIndex((_, index) => isSameStart(text.slice(index), rest));
  const offset = skipBlank(source, sourceOffset(trace, line + 1, Math.max(0, column)));
  return unexpectedAt(source, offset, '');
}

function isSameStart(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

function unexpectedByLangium(result: LangiumResult, trace: Trace, source: string): Mistake {
  const lexer = result.lexerErrors?.[0];
  const token = result.parserErrors?.[0]?.token;
  const line = lexer?.line ?? token?.startLine;
  const column = lexer?.column ?? token?.startColumn;
  if (!line || !column) return endsEarly(source);
  const offset = skipBlank(source, sourceOffset(trace, line, column - 1));
  if (offset >= source.length) return endsEarly(source);
  return unexpectedAt(source, offset, '');
}

function refused(message: string, source: string): Mistake {
  const edges = /^Edge limit exceeded. (\d+)/.exec(message)?.[1];
  if (edges !== undefined) {
    const message = `The diagram has more than ${edges} edges, which is more than can be drawn.`;
    return { offset: 0, message, cure: 'Split it.' };
  }
  const shape = /^No such shape: (.+?)\.(?: |$)/.exec(message)?.[1];
  if (shape !== undefined) {
    const places = [...source.matchAll(/shape:\s*["']?([^\s"',}]+)/g)];
    const offset = places.find(([, name]) => name === shape)?.index ?? 0;
    const message = `‘${shortened(shape, longest)}’ is no shape that Mermaid knows.`;
    return { offset, message, cure: 'Name another, for example ‘rect’.' };
  }
  const [first = ''] = message.split('\n');
  return { offset: 0, message: `${first.replace(/\.$/, '')}.`, cure: 'Correct the diagram.' };
}

function skipBlank(source: string, offset: number): number {
  const blank = /^\s*/.exec(source.slice(offset))?.[0].length ?? 0;
  return offset + blank;
}

// The tokens of Mermaid's grammars that say most about what is missing, in that order.
const tokenWords: [RegExp, string][] = [
  [/^(SQE|PE|DIAMOND_STOP|STADIUMEND)$/, 'the end of the label'],
  [/^(LINK|-->)$/, 'an arrow'],
  [/^NODE_STRING$/, 'a node'],
  [/^ID$/, 'a state'],
  [/^ACTOR$/, 'a participant'],
  [/^AS$/, '‘as’'],
  [/^(DESCR|TXT)$/, '‘:’'],
  [/^(NEWLINE|NL|SEMI)$/, 'a new line'],
];

function expectedWords(expected: string[]): string {
  const tokens = expected.map((token) => token.replace(/^'(.*)'$/, '$1'));
  const words = tokenWords.flatMap(([pattern, word]) =>
    tokens.some((token) => pattern.test(token)) ? [word] : [],
  );
  const [first = '', ...more] = words.slice(0, 3);
  const last = more.pop();
  return last === undefined ? first : `${[first, ...more].join(', ')} or ${last}`;
}
