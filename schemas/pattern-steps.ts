import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { type PatternPaths, patternPaths, Uncountable } from './pattern-paths.ts';

/** From here on nothing is counted: nobody waits that long. */
const mostSteps = 1e9;
/** How much is looked at to count, in edges: with the numbers of letters that are told apart this bounds the time. */
const mostWork = 20_000;

/**
 * How many steps an engine that goes back and tries again, as browsers have, takes at most until it knows whether a
 * pattern matches the whole of a text, whatever text of up to `length` letters it is. Infinity where that are very many,
 * or where it cannot be counted, as with backreferences. Throws for what is no pattern without flags.
 *
 * The engine fails after every way through the pattern was tried. So the ways are counted that lead to each place after
 * n letters. Which places can be reached together follows from the letters: each such set is a state of the automaton
 * that Rabin and Scott build, and the largest number over all texts that lead to the state is kept for each place.
 */
export function patternSteps(source: string, length: number): number {
  const { alternatives } = new RegExpParser().parsePattern(source);
  try {
    return stepsOf(alternatives, length, false);
  } catch (error) {
    if (error instanceof Uncountable) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function stepsOf(alternatives: readonly AST.Alternative[], length: number, backwards: boolean): number {
  const looks = new Map<AST.LookaroundAssertion, number>();
  const lookSteps = (look: AST.LookaroundAssertion) => {
    const steps = looks.get(look) ?? stepsOf(look.alternatives, length, look.kind === 'lookbehind');
    looks.set(look, steps);
    return steps;
  };
  const paths = patternPaths(alternatives, lookSteps, backwards);
  return new StepCounter(paths, lettersOf(alternatives, paths.takes)).count(length);
}

/** Places that can be reached by the same text, and what one more letter makes of them. */
interface State {
  places: readonly number[];
  /** Undefined until it is needed. */
  moves: readonly Move[] | undefined;
}

interface Move {
  to: State;
  /** The ways from one place to another, by their positions in the states. */
  edges: readonly { from: number; to: number; ways: number }[];
}

/** The largest numbers of ways that lead to the places of each state after the same number of letters. */
type Ways = Map<State, readonly number[]>;

class StepCounter {
  readonly #paths: PatternPaths;
  readonly #letters: readonly ReadonlySet<string>[];
  readonly #states = new Map<string, State>();
  #work = 0;

  constructor(paths: PatternPaths, letters: readonly ReadonlySet<string>[]) {
    this.#paths = paths;
    this.#letters = letters;
  }

  count(length: number): number {
    let ways: Ways = new Map([[this.#state([0]), [1]]]);
    let steps = 0;
    for (let read = 0; read <= length && ways.size > 0 && steps < mostSteps; read++) {
      steps += Math.max(...Array.from(ways, ([state, counts]) => this.#stepsFrom(state, counts)));
      ways = this.#onward(ways);
    }
    return steps < mostSteps ? steps : Number.POSITIVE_INFINITY;
  }

  #stepsFrom({ places }: State, counts: readonly number[]): number {
    const ofPlace = (place: number) =>
      [...this.#next(place).values()].reduce((sum, { steps }) => sum + steps, 0);
    return places.reduce((sum, place, at) => sum + (counts[at] ?? 0) * ofPlace(place), 0);
  }

  #onward(ways: Ways): Ways {
    const onward = new Map<State, number[]>();
    for (const [state, counts] of ways) {
      for (const { to, edges } of this.#moves(state)) {
        const found = to.places.map(() => 0);
        for (const edge of edges)
          found[edge.to] = (found[edge.to] ?? 0) + (counts[edge.from] ?? 0) * edge.ways;
        const known = onward.get(to);
        onward.set(to, known ? found.map((count, at) => Math.max(count, known[at] ?? 0)) : found);
      }
    }
    return onward;
  }

  #moves(state: State): readonly Move[] {
    state.moves ??= this.#targets(state).map((places) => ({
      to: this.#state(places),
      edges: this.#edges(state, places),
    }));
    return state.moves;
  }

  /** The places that one more letter leads to, for each kind of letter that leads anywhere. */
  #targets({ places }: State): number[][] {
    const reached = [...new Set(places.flatMap((place) => [...this.#next(place).keys()]))].sort(
      (a, b) => a - b,
    );
    this.#spend(reached.length * this.#letters.length);
    const taking = this.#letters.map((letter) =>
      reached.filter((place) => letter.has(this.#paths.takes[place] ?? '')),
    );
    return [...new Map(taking.map((each) => [each.join(), each])).values()].filter(
      ({ length }) => length > 0,
    );
  }

  #edges(state: State, targets: readonly number[]): Move['edges'] {
    this.#spend(state.places.length * targets.length);
    return state.places.flatMap((place, from) =>
      targets.flatMap((target, to) => {
        const ways = this.#next(place).get(target)?.ways ?? 0;
        return ways > 0 ? [{ from, to, ways }] : [];
      }),
    );
  }

  #spend(work: number): void {
    this.#work += work;
    if (this.#work > mostWork) throw new Uncountable();
  }

  #state(places: readonly number[]): State {
    const key = places.join();
    const state = this.#states.get(key) ?? { places, moves: undefined };
    this.#states.set(key, state);
    return state;
  }

  #next(place: number): PatternPaths['next'][number] {
    return this.#paths.next[place] ?? new Map();
  }
}

/** Of all letters one of each kind, as what it is taken by; two letters are of one kind where the same parts take them. */
function lettersOf(alternatives: readonly AST.Alternative[], takes: readonly string[]): Set<string>[] {
  const parts = [...new Set(takes)]
    .filter((part) => part !== '')
    .map((part) => ({ part, taken: new RegExp(`^${part}$`) }));
  const kinds = new Map<string, Set<string>>();
  for (const code of boundaries(alternatives)) {
    const letter = String.fromCharCode(code);
    const takenBy = parts.filter(({ taken }) => taken.test(letter)).map(({ part }) => part);
    kinds.set(takenBy.join(' '), new Set(takenBy));
  }
  return [...kinds.values()];
}

// Where \s, \w, \d and the dot begin and end.
const setBoundaries = [
  0x0, 0x9, 0xa, 0xb, 0xd, 0xe, 0x20, 0x21, 0x30, 0x3a, 0x41, 0x5b, 0x5f, 0x60, 0x61, 0x7b, 0xa0, 0xa1,
  0x1680, 0x1681, 0x2000, 0x200b, 0x2028, 0x202a, 0x202f, 0x2030, 0x205f, 0x2060, 0x3000, 0x3001, 0xfeff,
  0xff00,
];

/** The first letters of all ranges that the pattern tells apart. */
function boundaries(alternatives: readonly AST.Alternative[]): Set<number> {
  const found = new Set(setBoundaries);
  for (const alternative of alternatives) {
    visitRegExpAST(alternative, {
      onCharacterEnter: ({ value }) => {
        found.add(value).add(value + 1);
      },
    });
  }
  return found;
}
