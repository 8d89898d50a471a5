import { expect, onTestFinished, test, vi } from 'vitest';
import type { Lookup } from '../../src/links/address-guard.ts';
import { checkUrl } from '../../src/links/check-url.ts';
import { checkLinks } from './check-links.ts';
import { type LoopbackServer, serve, statuses } from './loopback-server.ts';

/** A resolver that gives a public address the first time that it is asked for a name, and another one from then on. */
function rebinding(then: string): Lookup {
  const asked = new Set<string>();
  return async (host) => {
    const isFirst = !asked.has(host);
    asked.add(host);
    return [isFirst ? '203.0.113.7' : then];
  };
}

const at = (host: string, { origin }: LoopbackServer) => `http://${host}:${new URL(origin).port}/`;

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '64:ff9b::127.0.0.1', '::127.0.0.1', '10.0.0.1'])(
  'a name that turns into %s after it was judged is not connected to',
  async (address) => {
    const server = await serve(statuses({ '/': [200] }));
    const urls = ['a.example', 'b.example', 'c.example'].map((host) => at(host, server));
    const { findings } = await checkLinks(urls, { allowPrivate: false, lookup: rebinding(address) });
    const wanted = urls.map((url) => {
      const host = `‘${new URL(url).hostname}’ at the private address ‘${address}’`;
      return `info The link ‘${url}’ leads to the host ${host}, which is not asked. Open it to see whether it works.`;
    });
    expect(findings).toEqual(wanted);
    expect(server.requests).toEqual([]);
  },
);

test('a name that turns into the metadata address is not connected to, even where private networks are allowed', async () => {
  const { findings } = await checkLinks(['http://a.example/'], { lookup: rebinding('169.254.169.254') });
  expect(findings[0]).toContain('at the private address ‘169.254.169.254’, which is not asked');
});

test('one private address among public ones is enough', async () => {
  const server = await serve(statuses({ '/': [200] }));
  const lookup: Lookup = async () => ['203.0.113.7', '127.0.0.1'];
  await checkLinks([at('a.example', server)], { allowPrivate: false, lookup });
  expect(server.requests).toEqual([]);
});

test('a site may be on this machine, but what it redirects to may not turn into this machine', async () => {
  const inner = await serve(statuses({ '/': [200] }));
  const site = await serve((request, response) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<a href="out">x</a>');
    else response.writeHead(302, { location: at('rebound.example', inner) }).end();
  });
  const { findings } = await checkUrl(site.origin, { lookup: rebinding('127.0.0.1') });
  expect(findings.map(({ message }) => message.replaceAll(site.origin, '@'))).toEqual([
    `The address ‘@/out’ redirects to ‘${at('rebound.example', inner)}’ on the host ‘rebound.example’ at the private address ‘127.0.0.1’, which is not asked. Look whether the host works.`,
  ]);
  expect(inner.requests).toEqual([]);
});

test('a start that redirects to such a name takes nothing with it', async () => {
  const inner = await serve(statuses({ '/': [200] }));
  const site = await serve((_, response) => {
    response.writeHead(302, { location: at('rebound.example', inner) }).end();
  });
  const { findings } = await checkUrl(site.origin, { lookup: rebinding('127.0.0.1') });
  expect(findings).toMatchObject([{ path: 'index.html', severity: 'error' }]);
  expect(inner.requests).toEqual([]);
});

test('a name that the user gave may be on this machine', async () => {
  const site = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end('<p>');
  });
  const report = await checkUrl(at('docs.example', site), { lookup: async () => ['127.0.0.1'] });
  expect(report).toMatchObject({ findings: [], pages: 1, complete: true });
});

test('hosts that no proxy is used for are judged in the same way', async () => {
  const server = await serve(statuses({ '/': [200] }));
  const proxy = await serve(statuses({}));
  vi.stubEnv('HTTPS_PROXY', proxy.origin);
  vi.stubEnv('NO_PROXY', 'direct.example');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const rebound = rebinding('127.0.0.1');
  const unknown = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
  const lookup: Lookup = async (host) => {
    if (host === 'other.example') throw unknown;
    return rebound(host);
  };
  const options = { allowPrivate: false, lookup };
  await checkLinks([at('direct.example', server), 'http://other.example/x'], options);
  expect(server.requests).toEqual([]);
  expect(proxy.requests).toEqual(['HEAD http://other.example/x', 'GET http://other.example/x']);
  expect([process.env.https_proxy, process.env.HTTPS_PROXY]).toEqual([undefined, proxy.origin]);
});
