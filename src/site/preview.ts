import { createReadStream, type Stats, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../project/project.ts';
import { listenProblem } from './listening.ts';
import { mediaType } from './media-types.ts';
import { isSite } from './output.ts';

export interface PreviewOptions {
  port?: number | undefined;
  host?: string | undefined;
  /** The path under which the site was built. */
  base?: string | undefined;
}

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
    const answer = answerTo(folder, base, request.url ?? '/');
    if ('file' in answer) send(response, answer.status, answer.file);
    else response.writeHead(301, { Location: answer.location }).end();
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done)).catch(
    (error) => {
      throw listenProblem(error, port, host);
    },
  );
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

function send(response: ServerResponse, status: number, file: string): void {
  const stream = createReadStream(file);
  // A build may take the site away at any time.
  stream.once('error', () => {
    if (!response.headersSent) response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('There is no such file. The site may be being built: try again.\n');
  });
  stream.once('open', () => {
    response.writeHead(status, { 'Content-Type': mediaType(file), 'X-Content-Type-Options': 'nosniff' });
    stream.pipe(response);
  });
  response.once('close', () => stream.destroy());
}

type Answer = { status: number; file: string } | { location: string };

function answerTo(folder: string, base: string, url: string): Answer {
  const [path = '', query] = url.split('?', 2);
  const found = find(folder, base, path);
  const suffix = query === undefined ? '' : `?${query}`;
  if (found?.stat.isFile() && !path.endsWith('/')) return { status: 200, file: found.path };
  const index = found?.stat.isDirectory() ? join(found.path, 'index.html') : undefined;
  if (found === undefined || index === undefined || !statOf(index)?.isFile())
    return { status: 404, file: join(folder, '404.html') };
  if (path.endsWith('/')) return { status: 200, file: index };
  return { location: addressOf(folder, base, found.path) + suffix };
}

function find(folder: string, base: string, path: string): { path: string; stat: Stats } | undefined {
  const inside = path === base.slice(0, -1) ? base : path;
  if (!inside.startsWith(base)) return undefined;
  const file = resolve(folder, decode(inside.slice(base.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  const stat = statOf(file);
  return stat && { path: file, stat };
}

/** A folder’s address, made from its place: what was asked for could lead to another host. */
function addressOf(folder: string, base: string, path: string): string {
  const parts = relative(folder, path).split(sep).map(encodeURIComponent);
  return `${base}${parts.join('/')}/`.replace(/\/+$/, '/');
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
