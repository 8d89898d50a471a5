import type { ServerResponse } from 'node:http';
import type { AstroInlineConfig } from 'astro';
import { fileHeaders } from '../files/file-headers.ts';
import { mediaType } from '../files/media-type.ts';
import type { ServedFiles } from '../files/served-files.ts';
import type { LoadedSite } from '../load/load-site.ts';

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Serves the search index and the handbook’s files, which a build writes beside the pages. */
export function extras(current: () => LoadedSite): VitePlugin {
  return {
    name: 'runproof-extras',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { site, files } = current();
        const path = pathBelow(site.base, request.url ?? '');
        const [place = '', name = ''] = /^(search|files)\/(.+)$/s.exec(path)?.slice(1) ?? [];
        const file = place === 'files' ? site.files.get(name) : undefined;
        if (place === 'search' && Object.hasOwn(site.search, name)) {
          response.setHeader('Content-Type', 'application/json');
          response.end(site.search[name]);
        } else if (file !== undefined) sendFile(response, { file, files }, next);
        else next();
      });
    },
  };
}

/** A file that cannot be opened any more is not there. */
function sendFile(
  response: ServerResponse,
  { file, files }: { file: string; files: ServedFiles },
  otherwise: () => void,
): void {
  try {
    const stream = files.open(file);
    response.setHeaders(new Map(Object.entries({ 'Content-Type': mediaType(file), ...fileHeaders(file) })));
    response.once('close', () => stream.destroy());
    stream.once('error', () => response.destroy()).pipe(response);
  } catch {
    otherwise();
  }
}

/** A path of the site without its base, which Astro takes off before. */
function pathBelow(base: string, url: string): string {
  const [path = ''] = url.split('?');
  try {
    const decoded = decodeURIComponent(path);
    return decoded.slice(decoded.startsWith(base) ? base.length : 1);
  } catch {
    return '';
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
