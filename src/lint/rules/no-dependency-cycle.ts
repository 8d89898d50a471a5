import { alwaysError, handbookRule } from '../rule.ts';

export const noDependencyCycle = handbookRule({
  id: 'no-dependency-cycle',
  description: 'No service depends on itself, be it through others.',
  severity: alwaysError,
  *check({ handbook: { graph, services } }) {
    for (const cycle of graph.cycles) {
      const [first = '', second = first] = cycle;
      const entry = services.get(first);
      if (!entry?.data) continue;
      const index = entry.data.depends_on?.indexOf(second) ?? 0;
      const way = [...cycle, first].map((id) => `‘${id}’`).join(' → ');
      const message =
        cycle.length === 1
          ? `The service ${way.split(' ')[0]} depends on itself. Remove it from its own ‘depends_on’.`
          : `These services depend on each other in a circle: ${way}. Remove one of the dependencies.`;
      const related = cycle.slice(1).flatMap((id) => {
        const next = services.get(id);
        return next
          ? [{ path: next.path, range: next.yaml.rangeOf(['depends_on']), message: `‘${id}’ is here` }]
          : [];
      });
      const range = entry.yaml.rangeOf(['depends_on', index]);
      yield { path: entry.path, range, message, subject: cycle.join(' '), related };
    }
  },
});
