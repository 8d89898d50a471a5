import type { Handbook } from '../../src/handbook/handbook.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';

/** A handbook of services, each with what it depends on. */
export function servicesOf(dependencies: Readonly<Record<string, readonly string[]>>): Handbook {
  const files = Object.entries(dependencies).map(([id, names]) => [
    `services/${id}.yaml`,
    `name: ${id}\nowner: ops\ndepends_on: [${names.join(', ')}]\n`,
  ]);
  return memoryHandbook(Object.fromEntries(files));
}
