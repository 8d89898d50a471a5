import { createServer } from 'node:net';
import { join } from 'node:path';
import { dev as devWithAstro } from 'astro';
import { loadProject, type Project, type ProjectOptions } from '../../project/project.ts';
import { astroConfig } from '../astro/astro-config.ts';
import { show } from '../astro/shown-site.ts';
import { type LoadedSite, loadSite } from '../load/load-site.ts';
import { makeWorkFolder } from '../output/work-folder.ts';
import { extras, type Pages, reloadable } from './dev-plugins.ts';
import { listenProblem } from './listening.ts';
import { type Watched, watchHandbook, watchSettings } from './watch-handbook.ts';

const defaultPort = 4321;

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

/** Serves a handbook and shows every change at once, together with its findings. Throws `CannotRun`. */
export async function dev(folder: string, options: DevOptions = {}): Promise<DevServer> {
  await refuseTakenPort(options);
  const project = await loadProject(folder, options);
  let current = await loadSite(project, { showFindings: true, live: true });
  show(current.site);
  const work = makeWorkFolder();
  const pages: Pages = { reload: () => {} };
  const watched = { folder: current.folder, configFile: options.configFile };
  const running: Running = { current: () => current, work: work.path, pages, watched };
  const server = await serve(running, options).catch((error) => {
    work.remove();
    throw error;
  });
  const onProblem = options.onProblem ?? (() => {});
  const reload = async () => {
    const next = await loadProject(folder, options);
    current = await loadSite(next, { showFindings: true, live: true });
    show(current.site);
    pages.reload();
    options.onReload?.(next);
  };
  const stopWatching = watchHandbook(server.watcher, watched, {
    onChange: () => reload().catch(onProblem),
    onProblem,
  });
  return {
    url: urlOf(server.address, current.site.base),
    project,
    stop: () => stopWatching().finally(() => server.stop().finally(work.remove)),
  };
}

/** Vite would go on running after it could not listen. */
async function refuseTakenPort({ port = defaultPort, host = false }: DevOptions): Promise<void> {
  const probe = createServer();
  const address = host === true ? undefined : host || 'localhost';
  await new Promise<void>((done, fail) => {
    probe.once('error', (error) => fail(listenProblem(error, port, host)));
    probe.listen(port, address, () => probe.close(() => done()));
  });
}

/** What a server shows, where it works, and what it watches. */
interface Running {
  current: () => LoadedSite;
  work: string;
  pages: Pages;
  watched: Watched;
}

async function serve(
  { current, work, pages, watched }: Running,
  { port = defaultPort, host = false }: DevOptions,
) {
  const config = astroConfig({ current, work, out: join(work, 'out'), logLevel: 'error' });
  return devWithAstro({
    ...config,
    server: { port, host },
    vite: {
      ...config.vite,
      plugins: [...[config.vite?.plugins ?? []], extras(current), reloadable(pages)],
      // Whoever asked for a port would look at something else at the next one.
      server: { ...config.vite?.server, strictPort: true, watch: watchSettings(watched) },
    },
  });
}

function urlOf(
  { address, family, port }: { address: string; family: string | number; port: number },
  base: string,
): string {
  const isLocal = ['127.0.0.1', '::1', '::', '0.0.0.0'].includes(address);
  const host = isLocal ? 'localhost' : String(family).endsWith('6') ? `[${address}]` : address;
  return `http://${host}:${port}${base}`;
}
