import { realpathSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { join, relative, resolve, sep } from 'node:path';
import { openAt } from '../../project/files.ts';
import { isWithin } from '../../project/is-within.ts';
import { CannotRun } from '../../project/project.ts';
import { decoded } from '../../text/decoded.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { mediaType } from '../files/media-type.ts';
import { isSite } from '../output/output.ts';
import { listenProblem } from './listening.ts';
import { isOwnName } from './own-name.ts';
import { sendFile } from './send-file.ts';

export interface PreviewOptions {
  port?: number | undefined;
  host?: string | undefined;
  /** The path under which the site was built. */
  base?: string | undefined;
}

/** Serves a built site as a plain file server would, to those who ask for it by its own name. Throws `CannotRun`. */
export async function preview(
  out: string,
  options: PreviewOptions = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = resolve(out);
  if (!isSite(folder))
    throw new CannotRun(`There is no site in ‘${out}’. Make it first: runproof build --out ${out}`);
  const { base = '/', host = 'localhost', port = 4321 } = options;
  const server = createServer((request, response) => {
    const { address, url } = here();
    if (!isOwnName(request.headers.host, { host, address })) refuse(response, url);
    else if (!/^(GET|HEAD)$/.test(request.method ?? '')) refuseMethod(response);
    else reply(request, response, answerTo(folder, base, request.url ?? '/'));
  });
  const here = () => {
    const at = server.address();
    const { address, port: actual } = typeof at === 'object' && at ? at : { address: host, port };
    return { address, url: `http://${isIPv6(host) ? `[${host}]` : host}:${actual}${base}` };
  };
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done)).catch(
    (error) => {
      throw listenProblem(error, port, host);
    },
  );
  return {
    url: here().url,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };

function refuse(response: ServerResponse, url: string): void {
  response
    .writeHead(403, plain)
    .end(`This server does not answer to that name. Open ${url}, or start it with --host and the name.\n`);
}

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { ...plain, Allow: 'GET, HEAD' }).end('This server only shows files.\n');
}

function reply(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer === undefined) sayMissing(response);
  else if ('file' in answer) send(request, response, answer);
  else response.writeHead(301, { Location: answer.location }).end();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, file, headers }: FileAnswer,
): void {
  const descriptor = descriptorOf(file.real);
  if (descriptor === undefined) sayMissing(response);
  else
    sendFile(request, response, {
      descriptor,
      status,
      headers: { 'Content-Type': mediaType(file.path), 'X-Content-Type-Options': 'nosniff', ...headers },
    });
}

/** undefined where it cannot be opened: a build may take the site away at any time. */
function descriptorOf(real: string): number | undefined {
  try {
    const opened = openAt(real);
    return 'descriptor' in opened ? opened.descriptor : undefined;
  } catch {
    return undefined;
  }
}

function sayMissing(response: ServerResponse): void {
  response.writeHead(404, plain).end('There is no such file. The site may be being built: try again.\n');
}

/** What is at a place in the site. */
interface Found {
  path: string;
  /** Without links in it. */
  real: string;
  stat: Stats;
}

interface FileAnswer {
  status: number;
  file: Found;
  headers?: Readonly<Record<string, string>>;
}

/** undefined where not even a page says that there is nothing. */
type Answer = FileAnswer | { location: string } | undefined;

function answerTo(folder: string, base: string, url: string): Answer {
  const [path = '', query] = url.split('?', 2);
  const found = find(folder, base, path);
  const suffix = query === undefined ? '' : `?${query}`;
  if (found?.stat.isFile() && !path.endsWith('/'))
    return { status: 200, file: found, headers: headersOf(folder, found.path) };
  const index = found?.stat.isDirectory() ? findIn(folder, join(found.path, 'index.html')) : undefined;
  if (found === undefined || !index?.stat.isFile()) return missing(folder);
  if (path.endsWith('/')) return { status: 200, file: index };
  return { location: addressOf(folder, base, found.path) + suffix };
}

function missing(folder: string): Answer {
  const page = findIn(folder, join(folder, '404.html'));
  return page?.stat.isFile() ? { status: 404, file: page } : undefined;
}

function headersOf(folder: string, file: string): Readonly<Record<string, string>> {
  return isWithin(file, join(folder, 'files')) ? fileHeaders(file) : {};
}

function find(folder: string, base: string, path: string): Found | undefined {
  const inside = path === base.slice(0, -1) ? base : path;
  if (!inside.startsWith(base)) return undefined;
  const written = inside.slice(base.length);
  return findIn(folder, resolve(folder, decoded(written) ?? written));
}

/** What is at a path, unless it is out of the folder, or a link leads out of it. */
function findIn(folder: string, path: string): Found | undefined {
  try {
    const real = realpathSync(path);
    const isOfSite = isVisible(path, folder) && isVisible(real, realpathSync(folder));
    return isOfSite ? { path, real, stat: statSync(real) } : undefined;
  } catch {
    return undefined;
  }
}

/** Names that start with a dot are of nobody’s business: a site has none that a page leads to. */
function isVisible(path: string, folder: string): boolean {
  return isWithin(path, folder) && !/(^|[/\\])\./.test(relative(folder, path));
}

/** A folder’s address, made from its place: what was asked for could lead to another host. */
function addressOf(folder: string, base: string, path: string): string {
  const parts = relative(folder, path).split(sep).map(encodeURIComponent);
  return `${base}${parts.join('/')}/`.replace(/\/+$/, '/');
}
