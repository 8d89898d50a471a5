import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { loadProject } from '../../project/project.ts';
import { astroConfig } from '../astro/astro-config.ts';
import { show } from '../astro/shown-site.ts';
import { loadSite } from '../load/load-site.ts';
import { makeWorkFolder } from '../output/work-folder.ts';
import { writeExtras } from './write-extras.ts';

/**
 * Settings with which Astro’s own commands show a handbook, for an `astro.config.mjs`. They neither refuse a handbook
 * with errors nor check the built links: `runproof build` does. Throws `CannotRun`.
 */
export async function handbookConfig(folder: string, out: string): Promise<AstroInlineConfig> {
  const loaded = await loadSite(await loadProject(folder), { showFindings: true });
  show(loaded.site);
  const work = makeWorkFolder();
  const { configFile: _none, ...config } = astroConfig({
    current: () => loaded,
    work: work.path,
    out: resolve(out),
    logLevel: 'info',
  });
  const extras = {
    name: 'runproof-extras',
    hooks: { 'astro:build:done': ({ dir }: { dir: URL }) => writeExtras(loaded, fileURLToPath(dir)) },
  };
  return { ...config, integrations: [...(config.integrations ?? []), extras] };
}
