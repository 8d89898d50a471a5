import { lookup as lookupAddresses } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Why a URL is not asked for; `address` is what its host resolved to. */
export type Refusal =
  | { type: 'private'; host: string; address: string }
  | { type: 'unknown-host'; host: string }
  | { type: 'lookup-failed'; host: string; reason: string };

/**
 * Says why a URL must not be asked for, or undefined where it may. Never throws. Asks once for each host: a name may
 * resolve to something else a moment later, so `guardedDispatcher` judges the address of every connection again.
 */
export type AddressGuard = (url: string) => Promise<Refusal | undefined>;

/** Finds the addresses of a name, at least one. Rejects with a `code` as Node does. */
export type Lookup = (host: string) => Promise<readonly string[]>;

// Private, shared and special-purpose addresses: https://www.iana.org/assignments/iana-ipv4-special-registry
const privateNetworks = blockList([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '::/96',
  '64:ff9b:1::/48',
  'fc00::/7',
  'fec0::/10',
]);

// Where clouds hand out credentials, what is no single host, and tunnels (6to4, Teredo) whose end cannot be told: never
// asked, even where private networks may be.
const forbiddenNetworks = blockList([
  '0.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '100.100.100.200/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '2001::/32',
  '2002::/16',
  'fd00:ec2::254/128',
  'fe80::/10',
  'ff00::/8',
]);

/** @param allowPrivate Lets private networks through, but never link-local and metadata addresses. */
export function addressGuard(
  allowPrivate: boolean,
  signal: AbortSignal,
  lookup: Lookup = lookupName,
): AddressGuard {
  const verdicts = new Map<string, Promise<Refusal | undefined>>();
  // Behind a proxy this machine often cannot resolve what the proxy can.
  const hasProxy = proxyUrl() !== undefined;
  const judge = async (host: string): Promise<Refusal | undefined> => {
    try {
      return refusalOf(host, await addressesOf(host, signal, lookup), allowPrivate);
    } catch (error) {
      return hasProxy ? undefined : unresolved(host, error);
    }
  };
  return (url) => {
    const host = bareHost(new URL(url).hostname);
    const verdict = verdicts.get(host) ?? judge(host);
    verdicts.set(host, verdict);
    return verdict;
  };
}

/** Why a host with these addresses must not be asked: one of them is private. */
export function refusalOf(
  host: string,
  addresses: readonly string[],
  allowPrivate: boolean,
): Refusal | undefined {
  const lists = allowPrivate ? [forbiddenNetworks] : [forbiddenNetworks, privateNetworks];
  const address = addresses.find((each) => lists.some((list) => list.check(withoutZone(each), family(each))));
  return address === undefined ? undefined : { type: 'private', host, address };
}

/** A URL’s host name without the brackets of an IPv6 address. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** The proxy of this machine, which linkinator takes for http and https alike. */
export function proxyUrl(): string | undefined {
  const { https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY } = process.env;
  return (https_proxy ?? HTTPS_PROXY ?? http_proxy ?? HTTP_PROXY) || undefined;
}

function unresolved(host: string, error: unknown): Refusal {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reason === 'ENOTFOUND' ? { type: 'unknown-host', host } : { type: 'lookup-failed', host, reason };
}

/** Asks the resolver of this machine. */
export async function lookupName(host: string): Promise<readonly string[]> {
  // Not given to a resolver, which may hang or invent.
  if (isReservedName(host)) throw Object.assign(new Error(host), { code: 'ENOTFOUND' });
  const found = await lookupAddresses(host, { all: true });
  return found.map(({ address }) => address);
}

async function addressesOf(host: string, signal: AbortSignal, lookup: Lookup): Promise<readonly string[]> {
  if (isIP(host)) return [host];
  signal.throwIfAborted();
  return Promise.race([lookup(host), rejected(signal)]);
}

/** Whether a name exists nowhere by definition (RFC 6761). */
export function isReservedName(host: string): boolean {
  return /(?:^|\.)invalid\.?$/.test(host);
}

function rejected(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

// The interface that a link-local address is reached by, as in `fe80::1%eth0`, is no part of it.
function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}

// A translated address (RFC 6052, RFC 2765) reaches the IPv4 address in its last bits. Mapped ones are known to BlockList.
function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family(address));
    if (isIP(address) !== 4) continue;
    for (const translated of ['64:ff9b::', '::ffff:0:'])
      list.addSubnet(`${translated}${address}`, 96 + Number(prefix), 'ipv6');
  }
  return list;
}
