import { isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** Finds nodes by their paths. The keys of a map are gone through once, however many of them are asked for. */
export class NodeFinder {
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
