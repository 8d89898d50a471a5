import { isCollection, isMap, isPair, isScalar, type Node, type YAMLMap } from 'yaml';
import { maxDepth } from '../unreadable.ts';

/** An error of the parser; offsets are those of the YAML text. */
export interface YamlError {
  /** Names the kind of error, and the key where that is why. */
  code: string;
  message: string;
  from: number;
  to: number;
}

/** What a walk through a tree finds. */
export interface Walk {
  /** The first node that lies deeper than may be. */
  deep?: Node;
  /** The first key that is no name: the parser writes each as text, which takes long. */
  nameless?: Node;
  /** Keys that stand in a map already: the parser’s own search compares each with every other. */
  duplicates: YamlError[];
}

/** Goes through a tree down to the first node that lies too deep. */
export function walkDown(node: unknown, depth: number, walk: Walk): void {
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
    if (seen.has(key.value))
      return [{ code: `duplicate ${key.value}`, message: 'Map keys must be unique', from, to }];
    seen.add(key.value);
    return [];
  });
}
