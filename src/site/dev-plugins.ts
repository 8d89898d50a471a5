import type { ServerResponse } from 'node:http';
import type { AstroInlineConfig } from 'astro';
import type { LoadedSite } from './load-site.ts';
import { mediaType } from './media-types.ts';
import type { ServedFiles } from './served-files.ts';

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Serves the search index and the handbook’s files, which a build writes beside the pages. */
export function extras(current: () => LoadedSite): VitePlugin {
  return {
    name: 'runproof-extras',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { site, files } = current();
        const [url = ''] = (request.url ?? '').split('?');
        const path = decode(url).replace(site.base, '/');
        const part = site.search[path.replace('/search/', '')];
        const file = site.files.find((one) => path === `/files/${one}`);
        if (path.startsWith('/search/') && part !== undefined) {
          response.setHeader('Content-Type', 'application/json');
          response.end(part);
        } else if (file !== undefined) {
          serve(file, files, response, next);
        } else next();
      });
    },
  };
}

/** A file that cannot be opened any more is not there. */
function serve(file: string, files: ServedFiles, response: ServerResponse, next: () => void): void {
  try {
    const stream = files.open(file);
    response.setHeader('Content-Type', mediaType(file));
    stream.once('error', () => response.destroy()).pipe(response);
  } catch {
    next();
  }
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The pages that are open in browsers. */
export interface Pages {
  /** Has every one load again, from the modules as they are now. */
  reload: () => void;
}

/** Fills in how pages are reloaded, once the server is there. */
export function reloadable(pages: Pages): VitePlugin {
  return {
    name: 'runproof-reload',
    configureServer(server) {
      pages.reload = () => {
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload' });
        }
      };
    },
  };
}
