import { loadProject } from '../../src/project/project.ts';
import { type BuildResult, build } from '../../src/site/build/build.ts';
import { onceInRun } from '../once-in-run.ts';

/** The handbook that most tests of the site are about. */
export const shop = new URL('../fixtures/site/shop', import.meta.url).pathname;

/** Builds the site of the shop, the code of its documents with it. */
export async function buildShop(out: string, base?: string): Promise<BuildResult> {
  return build(await loadProject(shop, { allowMdxCode: true }), { out, base });
}

/** The site of the shop under `/ops/`, for all who only read it. */
export function builtShop(): Promise<string> {
  return onceInRun('shop', (folder) => buildShop(folder, '/ops/'));
}
