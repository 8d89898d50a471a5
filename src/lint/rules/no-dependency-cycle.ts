import { type Reference, rangeOf, referencesIn } from '../../handbook/references.ts';
import type { EntryOf } from '../../parse/model.ts';
import { alwaysError, handbookRule } from '../rule.ts';

export const noDependencyCycle = handbookRule({
  id: 'no-dependency-cycle',
  description: 'No service depends on itself, be it through others.',
  severity: alwaysError,
  *check({ handbook: { graph, services } }) {
    for (const cycle of graph.cycles) {
      const [reference, ...others] = cycle.flatMap((id, at) =>
        dependency(services.get(id), cycle[(at + 1) % cycle.length]),
      );
      if (!reference) continue;
      const way = [...cycle, cycle[0]].map((id) => `‘${id}’`).join(' → ');
      const message =
        cycle.length === 1
          ? `The service ‘${cycle[0]}’ depends on itself. Remove it from its own ‘${String(reference.at[0])}’.`
          : `These services depend on each other in a circle: ${way}. Remove one of the dependencies.`;
      const related = others.map((other) => ({
        ...{ path: other.from.path, range: rangeOf(other), message: `‘${other.from.id}’ is here` },
      }));
      const { path } = reference.from;
      yield { path, range: rangeOf(reference), message, subject: cycle.join(' '), related };
    }
  },
});

/** Where a service names another one that it depends on. */
function dependency(service: EntryOf<'service'> | undefined, on: string | undefined): Reference[] {
  if (!service) return [];
  const found = referencesIn(service).find(({ relation, name }) => relation === 'dependency' && name === on);
  return found ? [found] : [];
}
