import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { dev as devWithAstro } from 'astro';
import { loadProject, type Project, type ProjectOptions } from '../project/project.ts';
import { astroConfig } from './astro-config.ts';
import { type LoadedSite, loadSite } from './load-site.ts';
import { show } from './site.ts';
import { watchFolder } from './watch-folder.ts';
import { makeWorkFolder } from './work-folder.ts';

export interface DevOptions extends ProjectOptions {
  port?: number | undefined;
  /** A host name, or true for every network interface. */
  host?: string | boolean | undefined;
  /** Called after the handbook was read again. */
  onReload?: ((project: Project) => void) | undefined;
  /** Called when it cannot be read, for example while the config is being edited: the last state stays. */
  onProblem?: ((error: unknown) => void) | undefined;
}

/** A server that shows a handbook while it is written. */
export interface DevServer {
  url: string;
  project: Project;
  stop(): Promise<void>;
}

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/** Serves a handbook and shows every change at once, together with its findings. Throws `CannotRun`. */
export async function dev(folder: string, options: DevOptions = {}): Promise<DevServer> {
  const project = await loadProject(folder, options);
  let current = await loadSite(project, { showFindings: true, live: true });
  show(current.site);
  const work = makeWorkFolder();
  const config = astroConfig({
    current: () => current,
    work: work.path,
    out: join(work.path, 'out'),
    logLevel: 'error',
  });
  const reload = async () => {
    const next = await loadProject(folder, options);
    current = await loadSite(next, { showFindings: true, live: true });
    show(current.site);
    options.onReload?.(next);
  };
  const server = await devWithAstro({
    ...config,
    server: { port: options.port ?? 4321, host: options.host ?? false },
    vite: {
      ...config.vite,
      plugins: [
        ...[config.vite?.plugins ?? []],
        extras(() => current),
        reloading(project.folder, reload, options.onProblem),
      ],
    },
  });
  return {
    url: urlOf(server.address, current.site.base),
    project,
    stop: () => server.stop().finally(work.remove),
  };
}

function urlOf(
  { address, family, port }: { address: string; family: string | number; port: number },
  base: string,
): string {
  const isLocal = ['127.0.0.1', '::1', '::', '0.0.0.0'].includes(address);
  const host = isLocal ? 'localhost' : String(family).endsWith('6') ? `[${address}]` : address;
  return `http://${host}:${port}${base}`;
}

/** Serves the search index and the handbook’s files, which a build writes beside the pages. */
function extras(current: () => LoadedSite): VitePlugin[number] {
  return {
    name: 'runproof-extras',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { site, folder } = current();
        const [url = ''] = (request.url ?? '').split('?');
        const path = decode(url).replace(site.base, '/');
        const part = site.search[path.replace('/search/', '')];
        const file = site.files.find((one) => path === `/files/${one}`);
        if (path.startsWith('/search/') && part !== undefined) {
          response.setHeader('Content-Type', 'application/json');
          response.end(part);
        } else if (file !== undefined && existsSync(join(folder, file))) {
          if (file.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
          createReadStream(join(folder, file)).pipe(response);
        } else next();
      });
    },
  };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Reads the handbook again when a file of it changes, and has every open page load again. */
function reloading(
  folder: string,
  reload: () => Promise<void>,
  onProblem: DevOptions['onProblem'],
): VitePlugin[number] {
  return {
    name: 'runproof-reload',
    configureServer(server) {
      const stop = watchFolder(folder, async () => {
        try {
          await reload();
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        } catch (error) {
          onProblem?.(error);
        }
      });
      server.httpServer?.once('close', stop);
    },
  };
}
