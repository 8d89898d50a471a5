import type { DependencyGraph } from '../handbook/graph.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { printable } from '../text/printable.ts';

/** The waves in which services are released, each service with what it needs, and the circles. */
export function graphText({ graph: { services, waves, dependencies, cycles } }: Handbook): string {
  if (services.length === 0) return 'The handbook declares no services. Add one as services/<id>.yaml.\n';
  const levels = waves.map(
    (wave, at) => `Wave ${at + 1}\n${wave.map((id) => serviceLine(id, dependencies)).join('\n')}`,
  );
  const cyclesText = cycles.map((cycle) => printable(`Cycle: ${[...cycle, cycle[0]].join(' → ')}`));
  return `${[...levels, ...cyclesText].join('\n\n')}\n`;
}

function serviceLine(id: string, dependencies: DependencyGraph['dependencies']): string {
  const needs = dependencies.get(id) ?? [];
  return printable(needs.length > 0 ? `  ${id} ← ${needs.join(', ')}` : `  ${id}`);
}
