import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface Import {
  file: string;
  /** A path from the repository’s root, or a package’s name with what follows it. */
  target: string;
}

/** The paths of all files below a folder of the repository, with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.normalize(join(entry.parentPath, entry.name).slice(root.length + 1)))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Every import of a file: statements, re-exports and calls of `import()`. */
export function importsOf(file: string, text: string): Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(?:type\s)?(?:[\w*{][^'";]*?\sfrom\s+)?'([^']+)'/gm,
  );
  const calls = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [...statements, ...calls].map(([, name = '']) => ({ file, target: resolve(file, name) }));
}

function resolve(file: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
}

/** `src/parse/yaml/yaml.ts` is of layer parse; undefined for packages and for files that are no code of ours. */
export function layerOf(path: string): string | undefined {
  if (path.startsWith('schemas/')) return 'schemas';
  return /^src\/([\w-]+)(\/|\.ts$)/.exec(path)?.[1];
}

/** `src/site/body/serialize.ts` is in the room body, `src/parse/model.ts` is a room itself; undefined for packages. */
export function roomOf(path: string): string | undefined {
  return /^src\/[\w-]+\/([\w-]+)(\/|\.\w+$)/.exec(path)?.[1];
}
