import type { EntryOf } from '../parse/model.ts';
import { compareText } from '../text/compare-text.ts';
import { namedAs } from './references.ts';

/** Services and what they depend on. Names that no file declares are left out; a rule reports them. */
export interface DependencyGraph {
  /** In order of their ids. */
  services: readonly string[];
  /** What a service depends on, directly. */
  dependencies: ReadonlyMap<string, readonly string[]>;
  /** What depends on a service, directly. */
  dependents: ReadonlyMap<string, readonly string[]>;
  /**
   * Services that deploy together, the first wave first: each depends only on earlier waves. Services of one cycle
   * share a wave, since no order among them is right.
   */
  waves: readonly (readonly string[])[];
  /** Each cycle as the ids along it, from its smallest id; one for every group of services that reach each other. */
  cycles: readonly (readonly string[])[];
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** Derives the graph from what each service names as a dependency. */
export function buildGraph(services: ReadonlyMap<string, EntryOf<'service'>>): DependencyGraph {
  const ids = [...services.keys()].toSorted();
  const dependencies: Edges = new Map(ids.map((id) => [id, dependenciesOf(id, services)]));
  const components = componentsOf(ids, dependencies);
  return {
    services: ids,
    dependencies,
    dependents: reverse(ids, dependencies),
    waves: wavesOf(components, dependencies),
    cycles: components
      .filter((component) => isCycle(component, dependencies))
      .map((component) => shortestCycle(component, dependencies))
      .toSorted((a, b) => compareText(a.join(), b.join())),
  };
}

/** A service and everything that it needs, or that needs it, up to `distance` edges away; the service comes first. */
export function neighbourhood(graph: DependencyGraph, id: string, distance: number): string[] {
  const found = new Set([id]);
  for (const edges of [graph.dependencies, graph.dependents]) {
    let border = [id];
    for (let step = 0; step < distance; step++) {
      border = border.flatMap((at) => edges.get(at) ?? []);
      for (const next of border) found.add(next);
    }
  }
  return [...found];
}

function dependenciesOf(id: string, services: ReadonlyMap<string, EntryOf<'service'>>): string[] {
  const service = services.get(id);
  const named = service ? namedAs('dependency', service) : [];
  return [...new Set(named)].filter((name) => services.has(name)).toSorted();
}

function reverse(ids: readonly string[], edges: Edges): Edges {
  const reversed = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const id of ids) for (const target of edges.get(id) ?? []) reversed.get(target)?.push(id);
  return reversed;
}

/** Groups of services that reach each other (Tarjan), each group after the groups that it depends on. */
function componentsOf(ids: readonly string[], edges: Edges): string[][] {
  const search = new ComponentSearch(edges);
  for (const id of ids) search.from(id);
  return search.components;
}

class ComponentSearch {
  readonly components: string[][] = [];
  readonly #edges: Edges;
  readonly #order = new Map<string, number>();
  readonly #lowest = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #closed = new Set<string>();
  /** An explicit stack: a chain of services may be longer than the call stack. */
  readonly #path: { id: string; next: number }[] = [];

  constructor(edges: Edges) {
    this.#edges = edges;
  }

  from(id: string): void {
    if (this.#order.has(id)) return;
    this.#enter(id);
    for (let at = this.#path.at(-1); at; at = this.#path.at(-1)) this.#advance(at);
  }

  #enter(id: string): void {
    this.#order.set(id, this.#order.size);
    this.#lowest.set(id, this.#order.size - 1);
    this.#open.push(id);
    this.#path.push({ id, next: 0 });
  }

  #advance(at: { id: string; next: number }): void {
    const target = this.#edges.get(at.id)?.[at.next++];
    if (target === undefined) this.#leave(at.id);
    else if (!this.#order.has(target)) this.#enter(target);
    else if (!this.#closed.has(target)) this.#lower(at.id, this.#order.get(target));
  }

  #leave(id: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (parent) this.#lower(parent.id, this.#lowest.get(id));
    if (this.#lowest.get(id) === this.#order.get(id)) this.#close(id);
  }

  #lower(id: string, value: number | undefined): void {
    this.#lowest.set(id, Math.min(this.#lowest.get(id) ?? 0, value ?? 0));
  }

  #close(id: string): void {
    const component = this.#open.splice(this.#open.indexOf(id));
    for (const member of component) this.#closed.add(member);
    this.components.push(component.toSorted());
  }
}

function wavesOf(components: readonly string[][], edges: Edges): string[][] {
  const waveOf = new Map<string, number>();
  const waves: string[][] = [];
  for (const component of components) {
    const outside = component.flatMap((id) => edges.get(id) ?? []).filter((id) => !component.includes(id));
    const wave = outside.reduce((highest, id) => Math.max(highest, (waveOf.get(id) ?? 0) + 1), 0);
    for (const id of component) waveOf.set(id, wave);
    waves[wave] = [...(waves[wave] ?? []), ...component].toSorted();
  }
  return waves;
}

function isCycle(component: readonly string[], edges: Edges): boolean {
  const [first] = component;
  return component.length > 1 || (first !== undefined && (edges.get(first) ?? []).includes(first));
}

/** The shortest way from the group’s smallest id back to itself. */
function shortestCycle(component: readonly string[], edges: Edges): string[] {
  const [start] = component;
  if (start === undefined) return [];
  const members = new Set(component);
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const target of edges.get(id) ?? []) {
      if (target === start) return wayBack(id, cameFrom);
      if (!members.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, id);
      queue.push(target);
    }
  }
  return [start];
}

function wayBack(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
