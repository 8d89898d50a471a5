import { createRequire } from 'node:module';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { packageFile } from '../../package.ts';
import type { LoadedSite } from '../load/load-site.ts';
import { documentCompiler, runproofPlugin } from './vite-plugin.ts';

/** Folders and settings of one run of Astro. */
export interface RunOptions {
  /** Gives the site that pages and documents are made from, as it is now. */
  current: () => LoadedSite;
  /** A folder that may be written to; nothing is written to the handbook or the package. */
  work: string;
  out: string;
  logLevel: 'info' | 'warn' | 'error' | 'silent';
}

/** Astro’s settings. None come from files: a handbook has no project of its own. */
export function astroConfig({ current, work, out, logLevel }: RunOptions): AstroInlineConfig {
  return {
    configFile: false,
    root: work,
    srcDir: packageFile('src/site/astro'),
    publicDir: packageFile('src/site/astro/public'),
    outDir: out,
    cacheDir: `${work}/astro`,
    base: current().site.base,
    trailingSlash: 'always',
    logLevel,
    devToolbar: { enabled: false },
    compressHTML: true,
    scopedStyleStrategy: 'class',
    // A strict Content-Security-Policy allows no styles and scripts in the page.
    build: { inlineStylesheets: 'never', format: 'directory' },
    integrations: [mdx({ processor: documentCompiler(current) }), pageScript],
    vite: {
      cacheDir: `${work}/vite`,
      build: { assetsInlineLimit: 0 },
      plugins: runproofPlugin(current),
      // A page of the handbook may read what it is made from, never the rest of the writer’s disk.
      server: { fs: { strict: true, allow: [work, current().folder, packageFile('.'), packagesFolder()] } },
    },
  };
}

/** Where Astro and what it needs are installed: beside this package, or in it. */
function packagesFolder(): string {
  return join(createRequire(import.meta.url).resolve('astro/package.json'), '../..');
}

/** A `<script>` in a layout would do the same, but Astro loses it where package and work folder share no parent folder. */
const pageScript: AstroIntegration = {
  name: 'runproof',
  hooks: {
    'astro:config:setup': ({ injectScript }) => {
      injectScript('page', `import ${JSON.stringify(packageFile('src/site/client/start.ts'))};`);
    },
  },
};
