import type { Handbook } from '../handbook/handbook.ts';
import { printableJson } from '../text/printable.ts';

/** The version of the shape. */
const version = 1;

/** The dependency graph for programs. */
export function graphJson({ graph }: Handbook): string {
  const { services, dependencies, dependents, waves, cycles } = graph;
  const nodes = services.map((id) => ({
    id,
    wave: waves.findIndex((wave) => wave.includes(id)) + 1,
    dependsOn: dependencies.get(id) ?? [],
    dependents: dependents.get(id) ?? [],
  }));
  return `${printableJson(JSON.stringify({ version, services: nodes, waves, cycles }, null, 2))}\n`;
}
