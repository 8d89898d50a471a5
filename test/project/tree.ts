import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** All that a folder holds, by path: what each thing is, who may do what with it, when it was changed, and its bytes. */
export function treeOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(['.', ...paths].map((path) => [path, stateOf(join(folder, path))]));
}

function stateOf(path: string): string {
  const stats = lstatSync(path);
  const state = `${stats.mode.toString(8)} ${stats.mtimeMs}`;
  if (stats.isSymbolicLink()) return `${state} -> ${readlinkSync(path)}`;
  return stats.isFile() ? `${state} ${readFileSync(path, 'base64')}` : state;
}
