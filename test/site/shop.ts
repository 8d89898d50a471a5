import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { type BuildResult, build } from '../../src/site/build/build.ts';

/** The handbook that most tests of the site are about. */
export const shop = new URL('../fixtures/site/shop', import.meta.url).pathname;

/** Builds the site of the shop, the code of its documents with it. */
export async function buildShop(out: string, base?: string): Promise<BuildResult> {
  return build(await loadProject(shop, { allowMdxCode: true }), { out, base });
}

/** The site of the shop under `/ops/`, built once in a run for all who only read it. */
export async function builtShop(): Promise<string> {
  const place = join(inject('runFolder'), 'shop');
  if (isFirst(`${place}-begun`)) await buildFor(place);
  while (!existsSync(place)) {
    if (existsSync(`${place}-failed`)) throw new Error('The site of the shop was not built');
    await setTimeout(50);
  }
  return place;
}

async function buildFor(place: string): Promise<void> {
  const own = `${place}-own`;
  try {
    await buildShop(own, '/ops/');
    renameSync(own, place);
  } catch (error) {
    mkdirSync(`${place}-failed`);
    rmSync(own, { recursive: true, force: true });
    throw error;
  }
}

/** Whether this process is the first of all to ask: only one can make a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
