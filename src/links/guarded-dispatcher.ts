import { isIP, type LookupFunction } from 'node:net';
import {
  buildConnector,
  type Dispatcher,
  EnvHttpProxyAgent,
  getGlobalDispatcher,
  setGlobalDispatcher,
} from 'undici';
import { bareHost, type Lookup, lookupName, proxyUrl, type Refusal, refusalOf } from './address-guard.ts';

/** Why a connection was not made. */
export class RefusedConnection extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`The connection to ${refusal.host} was refused.`);
    this.refusal = refusal;
  }
}

export interface ConnectionOptions {
  /** Lets private networks through, but never link-local and metadata addresses. */
  allowPrivate: boolean;
  /** For connecting, for the headers, and between two parts of a body. */
  timeoutMs: number;
  /** The URL whose host and port the user named: it may be anywhere. */
  own?: URL;
  lookup?: Lookup;
}

/**
 * Makes the connections of a check. Each is judged by the address that it goes to, not by what the name resolved to
 * before. Behind a proxy it is the proxy that connects; hosts of `NO_PROXY` are connected to, and judged, from here.
 */
export function guardedDispatcher(options: ConnectionOptions): Dispatcher {
  const { timeoutMs } = options;
  const proxy = proxyUrl();
  return new EnvHttpProxyAgent({
    ...(proxy !== undefined && { httpProxy: proxy, httpsProxy: proxy }),
    connect: guardedConnector(options),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs linkinator over a dispatcher, and destroys that afterwards. Linkinator takes none, but fetches with the one of the
 * process where no proxy is set: both are changed meanwhile, so checks wait for each other.
 */
export function through<Result>(dispatcher: Dispatcher, work: () => Promise<Result>): Promise<Result> {
  const result = turn.then(async () => {
    const restore = exchange(dispatcher);
    try {
      return await work();
    } finally {
      restore();
      await dispatcher.destroy();
    }
  });
  turn = result.catch(() => undefined);
  return result;
}

function exchange(dispatcher: Dispatcher): () => void {
  const before = getGlobalDispatcher();
  const proxy = process.env.https_proxy;
  const hasProxy = proxyUrl() !== undefined;
  setGlobalDispatcher(dispatcher);
  // The first variable that linkinator looks at; an empty one is no proxy.
  if (hasProxy) process.env.https_proxy = '';
  return () => {
    setGlobalDispatcher(before);
    if (hasProxy && proxy === undefined) delete process.env.https_proxy;
    else if (hasProxy) process.env.https_proxy = proxy;
  };
}

function guardedConnector(options: ConnectionOptions): buildConnector.connector {
  const { own, allowPrivate, timeoutMs: timeout, lookup = lookupName } = options;
  const refused = (host: string, addresses: readonly string[]) => refusalOf(host, addresses, allowPrivate);
  const free = buildConnector({ timeout, lookup: judgedLookup(lookup, () => undefined) });
  const guarded = buildConnector({ timeout, lookup: judgedLookup(lookup, refused) });
  return (target, callback) => {
    const host = bareHost(target.hostname);
    if (own !== undefined && bareHost(own.hostname) === host && own.port === target.port) {
      free(target, callback);
      return;
    }
    // No lookup is made for what is an address already.
    const refusal = isIP(host) ? refused(host, [host]) : undefined;
    if (refusal) queueMicrotask(() => callback(new RefusedConnection(refusal), null));
    else guarded(target, callback);
  };
}

/** A lookup for `net.connect`, which connects to nothing else than what it is given here. */
function judgedLookup(
  lookup: Lookup,
  refused: (host: string, addresses: readonly string[]) => Refusal | undefined,
): LookupFunction {
  return (host, { all }, callback) => {
    lookup(host).then(
      (addresses) => {
        const refusal = refused(host, addresses);
        const [first = ''] = addresses;
        if (refusal) callback(new RefusedConnection(refusal), []);
        else if (all)
          callback(
            null,
            addresses.map((address) => ({ address, family: isIP(address) })),
          );
        else callback(null, first, isIP(first));
      },
      (error: Error) => callback(error, []),
    );
  };
}
