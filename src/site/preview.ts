import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { CannotRun } from '../project/project.ts';
import { isSite } from './output.ts';

export interface PreviewOptions {
  port?: number | undefined;
  host?: string | undefined;
  /** The path under which the site was built. */
  base?: string | undefined;
}

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Serves a built site as a plain file server would. Throws `CannotRun`. */
export async function preview(
  out: string,
  options: PreviewOptions = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = resolve(out);
  if (!isSite(folder))
    throw new CannotRun(`There is no site in ‘${out}’. Make it first: runproof build --out ${out}`);
  const { base = '/', host = 'localhost', port = 4321 } = options;
  const server = createServer((request, response) => {
    const file = fileOf(folder, base, request.url ?? '/');
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': types.get(file === undefined ? '.html' : extname(file)) ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
    });
    if (file === undefined) response.end(readFileSync(join(folder, '404.html')));
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${actual}${base}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function fileOf(folder: string, base: string, url: string): string | undefined {
  const [path = ''] = url.split('?');
  if (!path.startsWith(base)) return undefined;
  const file = resolve(folder, decode(path.slice(base.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  const candidates = path.endsWith('/') ? [join(file, 'index.html')] : [file];
  return candidates.find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
