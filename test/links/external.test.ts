import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { checkExternal } from '../../src/links/check-external.ts';
import { fileStart } from '../../src/text/range.ts';
import { checkLinks } from './check-links.ts';
import { portOf, serve, statuses } from './loopback-server.ts';

test('404 and 410 are broken; what a working link can answer too is unverified', async () => {
  const { origin } = await serve(statuses({ '/200': [200], '/410': [410], '/403': [403], '/500': [500] }));
  const urls = ['200', '404', '410', '403', '500'].map((path) => `${origin}/${path}`);
  expect(await checkLinks(urls, {}, origin)).toEqual({
    findings: [
      'error The link ‘@/404’ answers 404. Correct the link, or remove it.',
      'error The link ‘@/410’ answers 410. Correct the link, or remove it.',
      'info The link ‘@/403’ answers 403. Open it to see whether it works.',
      'info The link ‘@/500’ answers 500. Open it to see whether it works.',
    ],
    summary: { checked: 5, ok: 1, broken: 2, unverified: 2, skipped: 0 },
  });
});

test('a chain of redirects is followed to its end, and a loop is given up', async () => {
  const { origin } = await serve(
    statuses({
      '/1': [301, { location: '/2' }],
      '/2': [302, { location: '/3' }],
      '/3': [200],
      '/to-404': [301, { location: '/gone' }],
      '/loop': [301, { location: '/loop' }],
      '/file': [301, { location: 'file:///etc/passwd' }],
      '/bad': [301, { location: 'http://[' }],
    }),
  );
  const urls = ['1', 'to-404', 'loop', 'file', 'bad'].map((path) => `${origin}/${path}`);
  expect((await checkLinks(urls, {}, origin)).findings).toEqual([
    'error The link ‘@/to-404’ answers 404. Correct the link, or remove it.',
    'info The link ‘@/bad’ could not be reached (ERR_INVALID_URL). Open it to see whether it works.',
    'info The link ‘@/file’ redirects to an address that is not http or https. Open it to see whether it works.',
    'info The link ‘@/loop’ could not be reached (redirect count exceeded). Open it to see whether it works.',
  ]);
});

test('a redirect to the metadata address is refused, even where private networks are allowed', async () => {
  const location = 'http://169.254.169.254/latest/meta-data/';
  const { origin } = await serve(statuses({ '/': [302, { location }] }));
  expect((await checkLinks([`${origin}/`], {}, origin)).findings).toEqual([
    'info The link ‘@/’ redirects to ‘http://169.254.169.254/latest/meta-data/’ on the host ‘169.254.169.254’ at the private address ‘169.254.169.254’, which is not asked. Open it to see whether it works.',
  ]);
});

test('a private address is not asked', async () => {
  const server = await serve(statuses({ '/': [200] }));
  const port = new URL(server.origin).port;
  const hosts = ['127.0.0.1', '2130706433', '[::ffff:7f00:1]', 'localhost'];
  const { summary } = await checkLinks(
    hosts.map((host) => `http://${host}:${port}/`),
    { allowPrivate: false },
  );
  expect(summary).toEqual({ checked: 3, ok: 0, broken: 0, unverified: 3, skipped: 0 });
  expect(server.requests).toEqual([]);
});

test('a host that does not exist is broken, and so is a redirect to it', async () => {
  const { origin } = await serve(statuses({ '/': [302, { location: 'http://nope.invalid/x' }] }));
  expect((await checkLinks(['http://nope.invalid/', `${origin}/`], {}, origin)).findings).toEqual([
    'error The link ‘@/’ redirects to ‘http://nope.invalid/x’ on the host ‘nope.invalid’, which does not exist. Correct the link, or remove it.',
    'error The link ‘http://nope.invalid/’ leads to the host ‘nope.invalid’, which does not exist. Correct the link, or remove it.',
  ]);
});

test('a port where nobody listens is unverified', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const origin = `http://127.0.0.1:${portOf(closed)}`;
  await new Promise((resolve) => closed.close(resolve));
  expect((await checkLinks([`${origin}/`], {}, origin)).findings).toEqual([
    'info The link ‘@/’ refuses connections. Open it to see whether it works.',
  ]);
});

test('a malformed escape is asked for as it is written', async () => {
  const server = await serve(statuses({ '/95%/': [200] }));
  expect(
    (await checkLinks([`${server.origin}/95%/`, `${server.origin}/96%/#95%`], {}, server.origin)).findings,
  ).toEqual(['error The link ‘@/96%/#95%’ answers 404. Correct the link, or remove it.']);
});

test('a URL at several places is asked for once and reported at each of them', async () => {
  const server = await serve(statuses({ '/ok': [200] }));
  const at = (url: string, path: string) => ({ url: `${server.origin}${url}`, path, range: fileStart });
  const links = [at('/ok', 'c.md'), at('/gone#a', 'c.md'), at('/ok#:~:text=x', 'b.md'), at('/gone', 'b.md')];
  const { findings, summary } = await checkExternal(links, { allowPrivate: true });
  expect(findings.map(({ path, message }) => [path, message.split(' ')[2]])).toEqual([
    ['b.md', `‘${server.origin}/gone’`],
    ['c.md', `‘${server.origin}/gone#a’`],
  ]);
  expect(summary).toEqual({ checked: 2, ok: 1, broken: 1, unverified: 0, skipped: 0 });
  expect(server.requests.sort()).toEqual(['GET /gone', 'HEAD /gone', 'HEAD /ok']);
});

test('what is skipped, no web address, no URL or has a password is not asked', async () => {
  const server = await serve(statuses({}));
  const urls = [`${server.origin}/skip/1`, 'mailto:a@b.example', 'http://[', 'https://me:secret@b.example/'];
  expect(await checkLinks(urls, { skip: ['/skip/'] })).toEqual({
    findings: [
      'error The link ‘http://[’ is not a URL. Correct the link, or remove it.',
      'info The link ‘https://b.example/’ holds a user name or a password, which are not sent. Open it to see whether it works.',
    ],
    summary: { checked: 2, ok: 0, broken: 1, unverified: 1, skipped: 2 },
  });
  expect(server.requests).toEqual([]);
});
