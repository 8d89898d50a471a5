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
import type { Range } from '../finding.ts';
import { type Places, placesIn } from '../places.ts';
import type { ParseProblem, YamlSource } from './model.ts';
import { maxDepth } from './unreadable.ts';

/** Where a YAML text stands in its file. */
interface Frame {
  places: Places;
  /** Offset of the YAML text in the file. */
  start: number;
  length: number;
}

/** Aliases may not unfold a small text into a large value. */
const maxAliasCount = 50;

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
  const document = readYaml(file, start, end);
  const problems = yamlProblems(document, frame);
  if (problems.length === 0) problems.push(...unresolvedAliases(document, frame));
  const value =
    problems.length > 0 ? undefined : plainValue(() => document.toJS({ maxAliasCount }), problems, frame);
  let read: { contents: Node | null } | undefined;
  return {
    source: {
      value,
      rangeOf: (path) => nodeRange(find(contents(), path).value, frame),
      keyRangeOf: (path) => keyRange(contents(), path, frame),
    },
    problems,
  };

  // Places are asked for only where something is wrong: reading once more costs less than keeping every tree.
  function contents(): Node | null {
    read ??= readYaml(file, start, end);
    return read.contents;
  }
}

function readYaml(file: string, start: number, end: number): Document.Parsed {
  return parseDocument(file.slice(start, end), { prettyErrors: false, logLevel: 'error' });
}

/** One mistake may be an error on every line after it. */
const maxProblems = 5;

function yamlProblems({ errors, contents }: Document.Parsed, frame: Frame): ParseProblem[] {
  if (errors.some(({ message }) => message.includes('call stack'))) return [tooDeep(undefined, frame)];
  const deep = nodeBelow(contents, 0);
  if (deep) return [tooDeep(deep, frame)];
  // Of one mistake the parser may tell several errors at the same place.
  return errors
    .filter(({ pos: [from] }, at) => errors.findIndex(({ pos }) => pos[0] === from) === at)
    .slice(0, maxProblems)
    .map(({ message, pos }) => yamlProblem(message, pos, frame));
}

function tooDeep(node: Node | undefined, frame: Frame): ParseProblem {
  const at = frame.start + (node?.range?.[0] ?? 0);
  return {
    about: 'file',
    range: frame.places.range(at, at),
    message: `The YAML is nested more than ${maxDepth} levels deep. Flatten it.`,
  };
}

/** The first node that lies deeper than may be. */
function nodeBelow(node: unknown, depth: number): Node | undefined {
  if (!isCollection(node)) return undefined;
  if (depth >= maxDepth) return node;
  for (const item of node.items) {
    const found = isPair(item)
      ? (nodeBelow(item.key, depth + 1) ?? nodeBelow(item.value, depth + 1))
      : nodeBelow(item, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function yamlProblem(message: string, [from, to]: readonly [number, number], frame: Frame): ParseProblem {
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
    const tooMany = error instanceof ReferenceError && /alias/i.test(error.message);
    problems.push({
      about: 'file',
      range: frame.places.range(frame.start, frame.start),
      message: tooMany
        ? `The YAML uses aliases (*name) so often that it would unfold to a huge value. Write the values out.`
        : `The YAML cannot be read: ${error instanceof Error ? error.message : String(error)}. Write it more plainly.`,
    });
    return undefined;
  }
}

/** Walks down as far as the path exists. */
function find(
  root: Node | null,
  path: readonly PropertyKey[],
): { value: Node | null; pair: Pair | undefined; depth: number } {
  let value: Node | null = root;
  let pair: Pair | undefined;
  for (const [depth, key] of path.entries()) {
    const next = childOf(value, key);
    if (!next) return { value, pair, depth };
    value = next.value;
    pair = next.pair ?? pair;
  }
  return { value, pair, depth: path.length };
}

function childOf(
  node: Node | null,
  key: PropertyKey,
): { value: Node | null; pair: Pair | undefined } | undefined {
  if (isMap(node)) {
    const pair = pairOf(node, key);
    return pair && { value: isNode(pair.value) ? pair.value : isNode(pair.key) ? pair.key : null, pair };
  }
  const item = isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
  return isNode(item) ? { value: item, pair: undefined } : undefined;
}

function pairOf(map: YAMLMap, key: PropertyKey): Pair | undefined {
  return map.items.find(
    (pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key),
  );
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isCollection(value);
}

function keyRange(root: Node | null, path: readonly PropertyKey[], frame: Frame): Range {
  const parent = find(root, path.slice(0, -1));
  const last = path.at(-1);
  const pair = isMap(parent.value) && last !== undefined ? pairOf(parent.value, last) : undefined;
  if (pair && isNode(pair.key)) return nodeRange(pair.key, frame);
  return nodeRange(parent.value, frame);
}

/** The place of a value without the blank text and comments after it; a whole map is shown by its first line. */
function nodeRange(node: Node | null, frame: Frame): Range {
  const [from, to] = node?.range ?? [0, Math.min(frame.length, 0)];
  return frame.places.range(frame.start + from, frame.start + to);
}
