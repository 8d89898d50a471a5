import { existsSync } from 'node:fs';
import { join } from 'node:path';

const corpora = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** A folder of real runbooks that nobody here wrote. It lies beside the repository, and may be missing. */
export interface Corpus {
  name: string;
  folder: string;
  /** A config for it, committed here; it has none of its own. */
  configFile: string;
  isMissing: boolean;
}

/** The corpus of a name, `owner__repository`. */
export function corpus(name: string): Corpus {
  const folder = join(corpora, name);
  const configFile = join(import.meta.dirname, `${name}.yaml`);
  return { name, folder, configFile, isMissing: !existsSync(folder) };
}

/** How often each name stands in a list, by name. */
export function countsOf(names: readonly string[]): Record<string, number> {
  const groups = Object.entries(Object.groupBy(names, (name) => name));
  return Object.fromEntries(groups.map(([name, all = []]) => [name, all.length]).toSorted());
}
