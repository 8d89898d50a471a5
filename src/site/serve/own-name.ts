import { isIP } from 'node:net';

/** Where a server listens. */
export interface Listening {
  /** As it was asked for. */
  host: string;
  /** As the system names it. */
  address: string;
}

/**
 * Whether a `Host` header is a name of this server. A page of another site can have its own name lead here, and would
 * then read what a browser on this machine may read. Of an address in numbers it cannot.
 */
export function isOwnName(header: string | undefined, { host, address }: Listening): boolean {
  const name = nameIn(header ?? '');
  if (name === undefined) return false;
  if (['localhost', '127.0.0.1', '::1', host.toLowerCase(), address].includes(name)) return true;
  return ['0.0.0.0', '::'].includes(address) && isIP(name) > 0;
}

/** Without the port, and an IPv6 address without its brackets. */
function nameIn(header: string): string | undefined {
  const [, six, other] = /^(?:\[([^[\]]+)\]|([^:[\]]+?)\.?)(?::\d+)?$/.exec(header.toLowerCase()) ?? [];
  return six ?? other;
}
