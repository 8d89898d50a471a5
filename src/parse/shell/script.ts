import {
  type Command,
  forEachChild,
  type HereDoc,
  type Pipeline,
  parse,
  type Script,
  type SyntaxNode,
} from 'unbash';
import { bodyText, wordText } from './word-text.ts';

/** A command of a shell text, as the shell would run it. */
export interface Invocation {
  /** Its name and arguments without quotes and escapes; `$()` stands for what a substitution gives. */
  words: readonly string[];
  /** Texts that it is given to read: here-documents, here-strings, what is printed into its pipe. */
  input: readonly string[];
  /** Files that its redirections write. */
  writes: readonly string[];
  /** Offset in the text of the command, or of the one that holds it in a substitution. */
  start: number;
}

/** What a shell makes of a text. */
export interface ShellScript {
  /** In the order of their places, those in loops, functions and substitutions too. */
  invocations: Invocation[];
  /** Stretches of a single word or here-document, whose line ends end no command. */
  unbroken: { start: number; end: number }[];
}

/** A text is read again after each mistake in it, altogether at most so many times its length. */
const mostReadings = 6;

/** Longer texts are read in pieces. */
const maxPiece = 50_000;

/**
 * Reads a shell text, or what looks like one: output, prose and placeholders may stand in it. A mistake costs what
 * stands on its line, and the text behind it is read on.
 */
export function readScript(text: string): ShellScript {
  const source = withoutPlaceholders(text);
  const found: ShellScript = { invocations: [], unbroken: [] };
  let left = source.length * mostReadings + 1000;
  for (let at = 0; at < source.length; ) {
    const end = left > 0 ? pieceEnd(source, at) : lineEnd(source, at);
    left -= end - at;
    const next = readPiece({ source, at, end }, found);
    at = left > 0 ? next : Math.max(next, lineEnd(source, at));
  }
  return found;
}

/** Whether a shell would run a text as it is, and not ask for another line. */
export function isComplete(text: string): boolean {
  const script = parsed(text);
  if (!script || script.errors || /(\\|\||&&)\s*$/.test(text)) return false;
  return !hereDocsIn(script).some(({ closing }) => closing === undefined);
}

/** Where the line ends on which the commands end that start on a text’s first line. */
export function firstCommandEnd(text: string): number {
  const first = endOfLine(text, 0);
  const script = parsed(text.slice(0, maxPiece));
  const started = script?.commands.filter(({ pos }) => pos < first) ?? [];
  const found: ShellScript = { invocations: [], unbroken: [] };
  for (const command of started) collect(command, 0, found);
  const end = Math.max(first, ...started.map((one) => one.end), ...found.unbroken.map((one) => one.end));
  return script?.errors?.some(({ pos }) => pos < end) ? first : endOfLine(text, end);
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}

/** `<pod>` is to be replaced by the reader, and reads from no file. The text keeps its length. */
function withoutPlaceholders(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(/<[A-Za-z][^<>\n;|&$`'"()]*>/g, (whole) =>
    /\s\d*>$/.test(whole) ? whole : whole.replace(/[^\w.:/-]/g, '_'),
  );
}

function pieceEnd(source: string, at: number): number {
  if (source.length - at <= maxPiece) return source.length;
  const newline = source.lastIndexOf('\n', at + maxPiece);
  return newline > at ? newline + 1 : at + maxPiece;
}

function lineEnd(source: string, at: number): number {
  return Math.min(endOfLine(source, at) + 1, source.length, at + maxPiece);
}

interface Piece {
  source: string;
  at: number;
  end: number;
}

/** Adds what a piece holds. Gives where to read on. */
function readPiece({ source, at, end }: Piece, found: ShellScript): number {
  const script = parsed(source.slice(at, end));
  if (!script) return readPlainly({ source, at, end: lineEnd(source, at) }, found);
  const stop = script.errors?.find(({ message }) => /^(unexpected|unterminated|maximum)/.test(message));
  const next = stop && lineEnd(source, at + stop.pos);
  // A quote that nothing closes would take all that follows: it is an apostrophe.
  if (stop?.message.startsWith('unterminated') && next !== undefined && next < end)
    return readPiece({ source, at, end: next }, found);
  collect(script, at, found);
  if (!stop?.message.startsWith('unexpected')) return next ?? end;
  const [token = ' '] = /^(\w+|.)/s.exec(source.slice(at + stop.pos, at + stop.pos + 20)) ?? [];
  return Math.min(end, at + stop.pos + token.length);
}

/** The parser is not ours: undefined where it throws. */
function parsed(text: string): ReturnType<typeof parse> | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Takes every sign that may separate commands for one: sooner a command too many than one too few. */
function readPlainly({ source, at, end }: Piece, found: ShellScript): number {
  for (const part of source.slice(at, end).split(/[;|&(){}`\n]/)) {
    const words = part.split(/[\s"'\\]+/).filter((word) => word !== '');
    if (words.length > 0) found.invocations.push({ words, input: [], writes: [], start: at });
  }
  return end;
}

/** Every level of substitution is parsed by itself when it is looked at, and nobody needs more of them. */
const mostSubstitutions = 8;

/** A node to be looked at. */
interface Visit {
  node: SyntaxNode;
  /** How many substitutions it lies in. */
  level: number;
  /** Where the command starts that holds the substitution. */
  holder: number | undefined;
}

/** Without recursion: the tree of a hostile text is deep. */
function collect(root: SyntaxNode, offset: number, found: ShellScript): void {
  const printed = new Map<SyntaxNode, string[]>();
  const visits: Visit[] = [{ node: root, level: 0, holder: undefined }];
  for (let visit = visits.pop(); visit; visit = visits.pop()) {
    const { node, level } = visit;
    const start = visit.holder ?? offset + node.pos;
    if (node.type === 'Pipeline') notePipes(node, printed);
    if (node.type === 'Command') found.invocations.push(invocation(node, start, printed.get(node)));
    if (node.type === 'Redirected')
      found.invocations.push({ words: [], input: [], writes: writesOf(node), start });
    if (level === 0) noteUnbroken(node, offset, found);
    if (!isLeaf(node)) visits.push(...childrenOf(visit, start));
  }
}

/** Most words are plain text. */
function isLeaf(node: SyntaxNode): boolean {
  return node.type === 'Word' && node.parts === undefined;
}

/** The last one first, as they are taken from the end. */
function childrenOf({ node, level, holder }: Visit, start: number): Visit[] {
  const isSubstitution = /(Expansion|Substitution)$/.test(node.type);
  if (isSubstitution && level >= mostSubstitutions) return [];
  const inner: Visit[] = [];
  const child = {
    level: isSubstitution ? level + 1 : level,
    holder: isSubstitution || node.type === 'Command' ? start : holder,
  };
  forEachChild(node, (one) => inner.push({ node: one, ...child }));
  return inner.reverse();
}

function hereDocsIn(script: Script): HereDoc[] {
  const found: HereDoc[] = [];
  const nodes: SyntaxNode[] = [script];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'HereDoc') found.push(node);
    else if (node.type !== 'Word') forEachChild(node, (child) => nodes.push(child));
  }
  return found;
}

function noteUnbroken(node: SyntaxNode, offset: number, { unbroken }: ShellScript): void {
  const end =
    node.type === 'HereDoc'
      ? (node.closing?.end ?? node.body.end)
      : node.type === 'Word' && node.text.includes('\n')
        ? node.end
        : undefined;
  if (end !== undefined) unbroken.push({ start: offset + node.pos, end: offset + end });
}

function invocation(command: Command, start: number, printed: readonly string[] = []): Invocation {
  const name = command.name ? [wordText(command.name)] : [];
  const words = [...name, ...command.args.map((arg) => (arg.type === 'Word' ? wordText(arg) : arg.text))];
  return { words, input: [...printed, ...inputOf(command)], writes: writesOf(command), start };
}

function inputOf({ redirects }: Command): string[] {
  return redirects.flatMap((redirect) => {
    if (redirect.type === 'HereDoc') return [bodyText(redirect.body)];
    return redirect.type === 'HereString' && redirect.target ? [wordText(redirect.target)] : [];
  });
}

function writesOf({ redirects }: Pick<Command, 'redirects'>): string[] {
  return redirects.flatMap((redirect) =>
    redirect.type === 'Redirect' && redirect.operator.includes('>') && redirect.target
      ? [wordText(redirect.target)]
      : [],
  );
}

/** Notes for each command behind a pipe what is printed into it. */
function notePipes({ commands }: Pipeline, printed: Map<SyntaxNode, string[]>): void {
  for (const [at, from] of commands.entries()) {
    const to = commands[at + 1];
    if (to && from.type === 'Command') printed.set(to, printedBy(from));
  }
}

function printedBy(command: Command): string[] {
  if (!/^(cat|echo|printf)$/.test(command.name?.value ?? '')) return [];
  const { words, input } = invocation(command, 0);
  const [name, ...args] = words;
  if (name === 'cat') return args.some((arg) => !arg.startsWith('-')) ? [] : [...input];
  return [
    args
      .filter((arg) => !/^-[neE]+$/.test(arg))
      .join(' ')
      .replaceAll('\\n', '\n'),
  ];
}
