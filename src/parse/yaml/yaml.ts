import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../../finding.ts';
import { type Places, placesIn } from '../../text/places.ts';
import { thrownWords } from '../../text/quoted.ts';
import type { ParseProblem, YamlSource } from '../model.ts';
import { maxDepth } from '../unreadable.ts';

/** Where a YAML text stands in its file. */
interface Frame {
  places: Places;
  /** Offset of the YAML text in the file. */
  start: number;
  length: number;
}

/** Aliases may not unfold a small text into a large value. */
const maxAliasCount = 50;

/** The parser takes seconds for a text of ten times that, and writers have never needed a tenth of it. */
const maxLength = 100_000;

/**
 * Reads YAML 1.2; days stay text. `file` is the whole text and `start` and `end` the part that is YAML, by default
 * all of it. Problems carry the places in the file; where there are any, `value` is undefined.
 */
export function parseYaml(
  file: string,
  start = 0,
  end = file.length,
): { source: YamlSource; problems: ParseProblem[] } {
  const frame: Frame = { places: placesIn(file), start, length: end - start };
  const { document, problems } = readYaml(file, frame);
  const value =
    document && problems.length === 0
      ? plainValue(() => document.toJS({ maxAliasCount }), problems, frame)
      : undefined;
  let finder: NodeFinder | undefined;
  return {
    source: {
      value,
      rangeOf: (path) => nodeRange(nodes().valueAt(path), frame),
      keyRangeOf: (path) => nodeRange(nodes().keyAt(path), frame),
    },
    problems,
  };

  // Places are asked for only where something is wrong: reading once more costs less than keeping every tree.
  function nodes(): NodeFinder {
    finder ??= new NodeFinder(readYaml(file, frame).document?.contents ?? null);
    return finder;
  }
}

/** `document` is undefined where the parser gave up. */
interface ReadYaml {
  document: Document.Parsed | undefined;
  problems: ParseProblem[];
}

function readYaml(file: string, frame: Frame): ReadYaml {
  if (frame.length > maxLength) return { document: undefined, problems: [tooLong(frame)] };
  try {
    const text = file.slice(frame.start, frame.start + frame.length);
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
    const problems = yamlProblems(document, frame);
    return { document, problems: problems.length > 0 ? problems : unresolvedAliases(document, frame) };
  } catch (error) {
    // The parser calls itself for every level of nesting.
    const problem = error instanceof RangeError ? tooDeep(undefined, frame) : unread(error, frame);
    return { document: undefined, problems: [problem] };
  }
}

function tooLong(frame: Frame): ParseProblem {
  return {
    about: 'file',
    range: frame.places.range(frame.start, frame.start),
    message: `The YAML has ${frame.length} characters, and at most ${maxLength} are read. Split the file, or move texts out of it.`,
  };
}

/** One mistake may be an error on every line after it. */
const maxProblems = 5;

function yamlProblems({ errors, contents }: Document.Parsed, frame: Frame): ParseProblem[] {
  if (errors.some(({ message }) => message.includes('call stack'))) return [tooDeep(undefined, frame)];
  const walk: Walk = { duplicates: [] };
  walkDown(contents, 0, walk);
  if (walk.deep) return [tooDeep(walk.deep, frame)];
  if (walk.nameless) return [noName(walk.nameless, frame)];
  const all = [...errors.map(({ message, pos: [from, to] }) => ({ message, from, to })), ...walk.duplicates];
  // Of one mistake the parser may tell several errors at the same place.
  const places = new Set<number>();
  return all
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from }) => !places.has(from) && places.add(from))
    .slice(0, maxProblems)
    .map((error) => yamlProblem(error, frame));
}

function tooDeep(node: Node | undefined, frame: Frame): ParseProblem {
  const at = frame.start + (node?.range?.[0] ?? 0);
  return {
    about: 'file',
    range: frame.places.range(at, at),
    message: `The YAML is nested more than ${maxDepth} levels deep. Flatten it.`,
  };
}

function noName(key: Node, frame: Frame): ParseProblem {
  const [from = 0, to = from] = key.range ?? [];
  return {
    about: 'file',
    range: frame.places.range(frame.start + from, frame.start + to),
    message:
      'The YAML has a list or a map where a key belongs. Write a name, or put quotes around text that starts with a brace.',
  };
}

/** An error of the parser; offsets are those of the YAML text. */
interface YamlError {
  message: string;
  from: number;
  to: number;
}

/** What a walk through a tree finds. */
interface Walk {
  /** The first node that lies deeper than may be. */
  deep?: Node;
  /** The first key that is no name: the parser writes each as text, which takes long. */
  nameless?: Node;
  /** Keys that stand in a map already: the parser’s own search compares each with every other. */
  duplicates: YamlError[];
}

function walkDown(node: unknown, depth: number, walk: Walk): void {
  if (walk.deep || !isCollection(node)) return;
  if (depth >= maxDepth) {
    walk.deep = node;
    return;
  }
  if (isMap(node)) walk.duplicates.push(...duplicatesIn(node));
  for (const item of node.items) {
    if (isPair(item) && isCollection(item.key)) walk.nameless ??= item.key;
    for (const inner of isPair(item) ? [item.key, item.value] : [item]) walkDown(inner, depth + 1, walk);
  }
}

function duplicatesIn(map: YAMLMap): YamlError[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const [from = 0, to = from] = key.range ?? [];
    if (seen.has(key.value)) return [{ message: 'Map keys must be unique', from, to }];
    seen.add(key.value);
    return [];
  });
}

function yamlProblem({ message, from, to }: YamlError, frame: Frame): ParseProblem {
  const range = frame.places.range(frame.start + from, frame.start + to);
  if (message.startsWith('Source contains multiple documents')) {
    return {
      about: 'file',
      range,
      message: 'The file holds more than one YAML document. Keep one, without a line of ---.',
    };
  }
  const [sentence = ''] = message.split('\n', 1);
  const reason = sentence.replace(/[.:]?$/, '');
  return { about: 'file', range, message: `The YAML cannot be read: ${reason}. ${cureFor(message)}` };
}

/** `*name` without `&name`: mostly a text that was meant to be in italics. */
function unresolvedAliases(document: Document, frame: Frame): ParseProblem[] {
  const problems: ParseProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) return;
      const [from, to] = alias.range ?? [0, 0];
      problems.push({
        about: 'file',
        range: frame.places.range(frame.start + from, frame.start + to),
        message: `The YAML names ‘*${alias.source}’, which no ‘&${alias.source}’ before it sets. Put quotes around text that starts with a star.`,
      });
    },
  });
  return problems;
}

function cureFor(message: string): string {
  if (/unique/i.test(message)) return 'Keep one of the keys.';
  if (/tab/i.test(message)) return 'Indent with spaces.';
  if (/implicit key|compact mapping|Nested mapping/i.test(message))
    return 'Put quotes around text that holds a colon.';
  return 'Mend the line, or put quotes around the text.';
}

function plainValue(read: () => unknown, problems: ParseProblem[], frame: Frame): unknown {
  try {
    return read();
  } catch (error) {
    problems.push(unread(error, frame));
    return undefined;
  }
}

function unread(error: unknown, frame: Frame): ParseProblem {
  const tooMany = error instanceof ReferenceError && /alias/i.test(error.message);
  return {
    about: 'file',
    range: frame.places.range(frame.start, frame.start),
    message: tooMany
      ? `The YAML uses aliases (*name) so often that it would unfold to a huge value. Write the values out.`
      : `The YAML cannot be read: ${thrownWords(error)}. Write it more plainly.`,
  };
}

/** Finds nodes by their paths. The keys of a map are gone through once, however many of them are asked for. */
class NodeFinder {
  readonly #root: Node | null;
  readonly #pairs = new Map<YAMLMap, Map<string, Pair>>();

  constructor(root: Node | null) {
    this.#root = root;
  }

  /** The value at a path, or the nearest parent’s. */
  valueAt(path: readonly PropertyKey[]): Node | null {
    let value = this.#root;
    for (const key of path) {
      const next = this.#childOf(value, key);
      if (next === undefined) break;
      value = next;
    }
    return value;
  }

  /** The key at a path, or the nearest parent’s value. */
  keyAt(path: readonly PropertyKey[]): Node | null {
    const parent = this.valueAt(path.slice(0, -1));
    const last = path.at(-1);
    const pair = isMap(parent) && last !== undefined ? this.#pairOf(parent, last) : undefined;
    return isNode(pair?.key) ? pair.key : parent;
  }

  #childOf(node: Node | null, key: PropertyKey): Node | null | undefined {
    if (isMap(node)) {
      const pair = this.#pairOf(node, key);
      return pair && (isNode(pair.value) ? pair.value : isNode(pair.key) ? pair.key : null);
    }
    const item = isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
    return isNode(item) ? item : undefined;
  }

  #pairOf(map: YAMLMap, key: PropertyKey): Pair | undefined {
    const pairs = this.#pairs.get(map) ?? pairsByKey(map);
    this.#pairs.set(map, pairs);
    return pairs.get(String(key));
  }
}

/** The first pair of every key that is a plain value. */
function pairsByKey(map: YAMLMap): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return pairs;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isCollection(value);
}

/** The place of a value without the blank text and comments after it; a whole map is shown by its first line. */
function nodeRange(node: Node | null, frame: Frame): Range {
  const [from, to] = node?.range ?? [0, Math.min(frame.length, 0)];
  return frame.places.range(frame.start + from, frame.start + to);
}
