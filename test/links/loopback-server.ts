import { createServer, type RequestListener } from 'node:http';
import type { Server } from 'node:net';
import { onTestFinished } from 'vitest';

export interface LoopbackServer {
  /** Without a slash at its end. */
  origin: string;
  /** `GET /path` of every request, in the order of their coming. */
  requests: string[];
}

/** Serves on a free port of this machine until the test ends. */
export async function serve(answer: RequestListener): Promise<LoopbackServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { origin: `http://127.0.0.1:${portOf(server)}`, requests };
}

/** The port that a listening server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** Answers each path with a status and headers; what is not listed is 404. */
export function statuses(
  table: Readonly<Record<string, [number, Record<string, string>?]>>,
): RequestListener {
  return (request, response) => {
    const [status, headers] = table[request.url ?? ''] ?? [404];
    response.writeHead(status, headers).end();
  };
}
