import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourhood } from '../../src/handbook/graph.ts';
import { servicesOf } from './handbook-of.ts';

const shop = { web: ['cart', 'search'], cart: ['db', 'stock'], stock: ['db'], search: [], db: [] };

test('services deploy in waves, each after what it depends on', () => {
  expect(servicesOf(shop).graph.waves).toEqual([['db', 'search'], ['stock'], ['cart'], ['web']]);
});

test('the graph knows both directions, in order', () => {
  const { services, dependencies, dependents, cycles } = servicesOf(shop).graph;
  expect(services).toEqual(['cart', 'db', 'search', 'stock', 'web']);
  expect(dependencies.get('cart')).toEqual(['db', 'stock']);
  expect(dependents.get('db')).toEqual(['cart', 'stock']);
  expect(cycles).toEqual([]);
});

test('a cycle is named whole, from its smallest id along its edges', () => {
  const { cycles, waves } = servicesOf({ d: ['b'], b: ['c'], c: ['d'], a: ['b'] }).graph;
  expect(cycles).toEqual([['b', 'c', 'd']]);
  expect(waves).toEqual([['b', 'c', 'd'], ['a']]);
});

test('a service that depends on itself is a cycle', () => {
  expect(servicesOf({ a: ['a'], b: [] }).graph.cycles).toEqual([['a']]);
});

test('two cycles are two; two that share a service are one, by its shortest way', () => {
  expect(servicesOf({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }).graph.cycles).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(servicesOf({ a: ['b', 'c'], b: ['a'], c: ['d'], d: ['a'] }).graph.cycles).toEqual([['a', 'b']]);
});

test('names that no file declares, and a name twice, do not matter', () => {
  expect(servicesOf({ a: ['b', 'gone', 'b'], b: [] }).graph.dependencies.get('a')).toEqual(['b']);
});

test('no services make an empty graph', () => {
  expect(servicesOf({}).graph).toMatchObject({ services: [], waves: [], cycles: [] });
});

test('the neighbourhood is what a service needs and what needs it, up to a distance', () => {
  const { graph } = servicesOf(shop);
  expect(neighbourhood(graph, 'cart', 1)).toEqual(['cart', 'db', 'stock', 'web']);
  expect(neighbourhood(graph, 'db', 1)).toEqual(['db', 'cart', 'stock']);
  expect(neighbourhood(graph, 'db', 2)).toEqual(['db', 'cart', 'stock', 'web']);
});

test('a chain longer than the call stack is walked', () => {
  const chain = Array.from({ length: 12_000 }, (_, at) => [`s${at}`, at > 0 ? [`s${at - 1}`] : []]);
  expect(servicesOf(Object.fromEntries(chain)).graph.waves).toHaveLength(12_000);
});

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const anyGraph: fc.Arbitrary<Record<string, string[]>> = fc
  .tuple(...names.map(() => fc.subarray(names, { maxLength: 3 })))
  .map((targets) => Object.fromEntries(names.map((name, at) => [name, targets[at] ?? []])));

/** Whether a way leads from one service to another, by trying all ways. */
function reaches(edges: Readonly<Record<string, string[]>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const visit = (id: string): boolean =>
    (edges[id] ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return visit(next);
    });
  return visit(from);
}

test('every dependency is in an earlier wave, unless it leads back', () => {
  fc.assert(
    fc.property(anyGraph, (edges) => {
      const { waves } = servicesOf(edges).graph;
      const waveOf = new Map(waves.flatMap((wave, at) => wave.map((id) => [id, at] as const)));
      expect(waves.flat().toSorted()).toEqual(names);
      for (const [id, targets] of Object.entries(edges)) {
        for (const target of targets) {
          const [own = -1, other = -1] = [waveOf.get(id), waveOf.get(target)];
          if (reaches(edges, target, id)) expect(other).toBe(own);
          else expect(other).toBeLessThan(own);
        }
      }
    }),
  );
});

test('a wave is as early as it can be', () => {
  fc.assert(
    fc.property(anyGraph, (edges) => {
      const { waves } = servicesOf(edges).graph;
      for (const [at, wave] of waves.entries()) {
        if (at === 0) continue;
        const before = waves[at - 1] ?? [];
        for (const id of wave) expect(before.some((other) => reaches(edges, id, other))).toBe(true);
      }
    }),
  );
});

test('there is a cycle for every group of services that reach each other, along real edges', () => {
  fc.assert(
    fc.property(anyGraph, (edges) => {
      const groups = names
        .filter((id) => reaches(edges, id, id))
        .map((id) => names.filter((other) => reaches(edges, id, other) && reaches(edges, other, id)));
      const { cycles } = servicesOf(edges).graph;
      expect(cycles.map(([first]) => first)).toEqual([...new Set(groups.map(([first]) => first))]);
      for (const cycle of cycles) {
        for (const [at, id] of cycle.entries()) {
          expect(edges[id]).toContain(cycle[(at + 1) % cycle.length]);
        }
      }
    }),
  );
});
