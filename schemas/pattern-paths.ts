import type { AST } from '@eslint-community/regexpp';

/**
 * The ways from one place of a pattern to another without taking a letter: how many there are, and how many steps an
 * engine takes that tries all of them.
 */
export interface Paths {
  ways: number;
  steps: number;
}

/** A pattern as places that take one letter each, and the ways between them. Place 0 is before the first letter. */
export interface PatternPaths {
  /** For each place, what it takes, as the pattern writes it; empty for the start and for the end, which take nothing. */
  takes: string[];
  /** For each place, the places that can follow it. */
  next: Map<number, Paths>[];
}

/** A pattern whose steps cannot be counted: too large, or with parts that are no regular language. */
export class Uncountable extends Error {}

/** A part of a pattern: the ways through it that take nothing, to its first letters, and from its last ones. */
interface Part {
  empty: Paths;
  first: Map<number, Paths>;
  last: Map<number, Paths>;
}

const mostPlaces = 300;
const mostParts = 3000;
const mostEdges = 20_000;
const mostCopies = 255;
const mostWays = 1e12;
const nothing: Paths = { ways: 0, steps: 0 };
const once: Paths = { ways: 1, steps: 1 };

/**
 * @param lookSteps How many steps a lookaround takes at each place where it is tried.
 * @param backwards Whether the engine reads from the right, as in a lookbehind.
 */
export function patternPaths(
  alternatives: readonly AST.Alternative[],
  lookSteps: (look: AST.LookaroundAssertion) => number,
  backwards: boolean,
): PatternPaths {
  const builder = new PathBuilder(lookSteps, backwards);
  const started = builder.inRow(builder.place(''), builder.alternatives(alternatives));
  // The end is a place too: an engine that does not find it there goes back.
  builder.inRow(started, builder.place(''));
  return builder.paths;
}

/** Glushkov’s construction, with numbers of ways on its edges. */
class PathBuilder {
  readonly paths: PatternPaths = { takes: [], next: [] };
  readonly #lookSteps: (look: AST.LookaroundAssertion) => number;
  readonly #backwards: boolean;
  #parts = 0;
  #edges = 0;

  constructor(lookSteps: (look: AST.LookaroundAssertion) => number, backwards: boolean) {
    this.#lookSteps = lookSteps;
    this.#backwards = backwards;
  }

  place(takes: string): Part {
    const at = this.paths.takes.push(takes) - 1;
    if (at >= mostPlaces) throw new Uncountable();
    this.paths.next.push(new Map());
    return { empty: nothing, first: new Map([[at, once]]), last: new Map([[at, { ways: 1, steps: 0 }]]) };
  }

  inRow(left: Part, right: Part): Part {
    this.#connect(left, right);
    return {
      empty: joined(left.empty, right.empty),
      first: sum(left.first, after(left.empty, right.first)),
      last: sum(right.last, before(left.last, right.empty)),
    };
  }

  alternatives(alternatives: readonly AST.Alternative[]): Part {
    return alternatives.map((each) => this.#alternative(each)).reduce(either);
  }

  #alternative({ elements }: AST.Alternative): Part {
    const ordered = this.#backwards ? elements.toReversed() : elements;
    return ordered.reduce((left, each) => this.inRow(left, this.#element(each)), skipped(once));
  }

  #element(element: AST.Element): Part {
    if (++this.#parts > mostParts) throw new Uncountable();
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.place(element.raw);
      case 'Quantifier':
        return this.#repeated(element);
      case 'CapturingGroup':
        return this.alternatives(element.alternatives);
      case 'Group':
        if (element.modifiers) throw new Uncountable();
        return this.alternatives(element.alternatives);
      case 'Assertion':
        return skipped({ ways: 1, steps: isLook(element) ? 1 + this.#lookSteps(element) : 1 });
      default:
        throw new Uncountable();
    }
  }

  #repeated({ element, min, max }: AST.Quantifier): Part {
    let rest = skipped(once);
    // Repeated without end there are more ways, not fewer.
    if (max - min > mostCopies) rest = this.#loop(this.#element(element));
    else
      for (let n = min; n < max; n++) rest = either(skipped(once), this.inRow(this.#element(element), rest));
    for (let n = 0; n < min; n++) rest = this.inRow(this.#element(element), rest);
    return rest;
  }

  /** A repeat that takes nothing is tried, and given up. */
  #loop(part: Part): Part {
    this.#connect(part, part);
    const empty = both(once, part.empty);
    return { empty, first: part.first, last: before(part.last, empty) };
  }

  #connect(left: Part, right: Part): void {
    this.#edges += left.last.size * right.first.size;
    if (this.#edges > mostEdges) throw new Uncountable();
    for (const [from, toEnd] of left.last) {
      const next = this.paths.next[from] ?? new Map();
      for (const [to, fromStart] of right.first) add(next, to, joined(toEnd, fromStart));
    }
  }
}

function isLook(assertion: AST.Assertion): assertion is AST.LookaroundAssertion {
  return assertion.kind === 'lookahead' || assertion.kind === 'lookbehind';
}

function skipped(empty: Paths): Part {
  return { empty, first: new Map(), last: new Map() };
}

function either(left: Part, right: Part): Part {
  return {
    empty: both(left.empty, right.empty),
    first: sum(left.first, right.first),
    last: sum(left.last, right.last),
  };
}

function both(left: Paths, right: Paths): Paths {
  return { ways: left.ways + right.ways, steps: left.steps + right.steps };
}

/** The second is tried at the end of every way of the first. */
function joined(first: Paths, second: Paths): Paths {
  const ways = first.ways * second.ways;
  const steps = first.steps + first.ways * second.steps;
  if (!(ways < mostWays && steps < mostWays)) throw new Uncountable();
  return { ways, steps };
}

function add(all: Map<number, Paths>, at: number, paths: Paths): void {
  if (paths.ways > 0) all.set(at, both(all.get(at) ?? nothing, paths));
}

function sum(left: ReadonlyMap<number, Paths>, right: ReadonlyMap<number, Paths>): Map<number, Paths> {
  const all = new Map(left);
  for (const [at, paths] of right) add(all, at, paths);
  return all;
}

function after(empty: Paths, places: ReadonlyMap<number, Paths>): Map<number, Paths> {
  return empty.ways > 0
    ? new Map(Array.from(places, ([at, paths]) => [at, joined(empty, paths)]))
    : new Map();
}

function before(places: ReadonlyMap<number, Paths>, empty: Paths): Map<number, Paths> {
  return empty.ways > 0
    ? new Map(Array.from(places, ([at, paths]) => [at, joined(paths, empty)]))
    : new Map();
}
