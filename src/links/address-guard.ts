import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Why a URL is not asked for; `address` is what its host resolved to. */
export type Refusal =
  | { kind: 'private'; host: string; address: string }
  | { kind: 'unknown-host'; host: string }
  | { kind: 'lookup-failed'; host: string; reason: string };

/** Says why a URL must not be asked for, or undefined where it may. Never throws. Asks once for each host. */
export type AddressGuard = (url: string) => Promise<Refusal | undefined>;

// Private, shared and special-purpose addresses: https://www.iana.org/assignments/iana-ipv4-special-registry
const privateNetworks = blockList([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '::1/128',
  'fc00::/7',
  'fec0::/10',
]);

// Where clouds hand out credentials, and what is no single host: never asked, even where private networks may be.
const forbiddenNetworks = blockList([
  '0.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '100.100.100.200/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fd00:ec2::254/128',
  'fe80::/10',
  'ff00::/8',
]);

/** @param allowPrivate Lets private networks through, but never link-local and metadata addresses. */
export function addressGuard(allowPrivate: boolean, signal: AbortSignal): AddressGuard {
  const verdicts = new Map<string, Promise<Refusal | undefined>>();
  const lists = allowPrivate ? [forbiddenNetworks] : [forbiddenNetworks, privateNetworks];
  return (url) => {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
    const verdict = verdicts.get(host) ?? judge(host, lists, signal);
    verdicts.set(host, verdict);
    return verdict;
  };
}

async function judge(
  host: string,
  lists: readonly BlockList[],
  signal: AbortSignal,
): Promise<Refusal | undefined> {
  try {
    const addresses = await addressesOf(host, signal);
    const address = addresses.find((each) => lists.some((list) => list.check(each, family(each))));
    return address === undefined ? undefined : { kind: 'private', host, address };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // Behind a proxy this machine often cannot resolve what the proxy can.
    if (hasProxy()) return undefined;
    return reason === 'ENOTFOUND' ? { kind: 'unknown-host', host } : { kind: 'lookup-failed', host, reason };
  }
}

function hasProxy(): boolean {
  return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => process.env[name]);
}

async function addressesOf(host: string, signal: AbortSignal): Promise<string[]> {
  if (isIP(host)) return [host];
  // Not given to a resolver, which may hang or invent.
  if (isReservedName(host)) throw Object.assign(new Error(host), { code: 'ENOTFOUND' });
  signal.throwIfAborted();
  const found = await Promise.race([lookup(host, { all: true }), rejected(signal)]);
  return found.map(({ address }) => address);
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

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}

// A translated address (RFC 6052) reaches the IPv4 address in its last bits. Mapped ones are known to BlockList.
function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family(address));
    if (isIP(address) === 4) list.addSubnet(`64:ff9b::${address}`, 96 + Number(prefix), 'ipv6');
  }
  return list;
}
