import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { checkUrl, type UrlOptions } from '../../src/links/check-url.ts';
import { checkLinks } from './check-links.ts';
import { portOf, serve } from './loopback-server.ts';

const html = { 'content-type': 'text/html' };

/** Serves one page, whatever is asked for. */
function servePage(page: string | Buffer, headers: Record<string, string> = {}) {
  return serve((_, response) => response.writeHead(200, { ...html, ...headers }).end(page));
}

/** Serves a body of 400 MB, and counts what of it was taken. */
async function serveMuch() {
  const sent = { bytes: 0 };
  const chunk = '<p>some text</p>'.repeat(4096);
  const server = await serve((request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200, html);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const more = () => {
      while (sent.bytes < 400_000_000) {
        sent.bytes += chunk.length;
        if (!response.write(chunk)) return;
      }
      response.end();
    };
    response.on('drain', more);
    more();
  });
  return { ...server, sent };
}

/** Sends one part, then another one every 5 ms, at most 2,000 times, until the other side hangs up. */
async function serveDrop(first: string, drop: string): Promise<string> {
  const server = createServer((socket) => {
    let left = 2000;
    const timer = setInterval(() => (left-- > 0 ? socket.write(drop) : socket.destroy()), 5);
    socket.on('error', () => undefined).on('close', () => clearInterval(timer));
    socket.write(first);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${portOf(server)}/`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function rulesOf(url: string, options?: UrlOptions) {
  const { findings, complete } = await checkUrl(url, options);
  return { complete, findings: findings.map(({ rule, message }) => `${rule} ${message.split('’ ')[1]}`) };
}

const cutAt = (what: string) => ({
  complete: false,
  findings: [`site/no-large-page ${what}, so only its beginning was read. Split it into several pages.`],
});

test('of a page of 400 MB the first 5 MB are read, and the report says so', async () => {
  const server = await serveMuch();
  expect(await rulesOf(server.origin)).toEqual(cutAt('is larger than 5 MB'));
  expect(server.sent.bytes).toBeLessThan(50_000_000);
});

test('a packed page is counted as it unfolds', async () => {
  const { origin } = await servePage(gzipSync(Buffer.alloc(100_000_000, '<p>text ')), {
    'content-encoding': 'gzip',
  });
  expect(await rulesOf(origin)).toEqual(cutAt('is larger than 5 MB'));
});

test('a page that is packed within limits is read', async () => {
  const { origin } = await servePage(gzipSync('<a href="#x">x</a>'), { 'content-encoding': 'gzip' });
  expect((await checkUrl(origin)).findings).toMatchObject([{ rule: 'site/no-broken-anchor' }]);
});

test('anchors in the part of a page that was not read are not missed', async () => {
  const { origin } = await servePage(`<a href="#end">x</a>${'<p>text '.repeat(700_000)}<p id="end">`);
  expect(await rulesOf(origin)).toEqual(cutAt('is larger than 5 MB'));
});

test.each([
  ['bodies', 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<p>', 'x'],
  ['headers', 'HTTP/1.1 200 OK\r\n', 'x: y\r\n'],
  ['early hints', 'HTTP/1.1 103 Early Hints\r\n\r\n', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
])('the deadline ends %s that never end, of sites and of links', async (_, first, drop) => {
  const url = await serveDrop(first, drop);
  const site = async () => {
    expect(await checkUrl(url, { deadlineMs: 300 })).toMatchObject({ complete: false });
  };
  expect(await timed(site)).toBeLessThan(2500);
  expect(await timed(() => checkLinks([url], { deadlineMs: 300 }))).toBeLessThan(2500);
});

test('the body behind an external link is not read', async () => {
  const server = await serveMuch();
  const { summary } = await checkLinks([`${server.origin}/much`]);
  expect(summary.ok).toBe(1);
  expect(server.sent.bytes).toBeLessThan(20_000_000);
});

test.each([
  ['elements within elements', '<i>'.repeat(1_000_000), 'nests its elements more than 1,000 deep'],
  ['commas in a list of pictures', `<img srcset="x${','.repeat(4_000_000)}y">`, undefined],
  [
    'very many addresses',
    Array.from({ length: 200_000 }, (_, number) => `<a href="#${number}"></a>`).join(''),
    'holds more than 10,000 addresses or anchors',
  ],
  [
    'very many pictures',
    `<img srcset="${'#a 1x,'.repeat(800_000)}">`,
    'holds more than 10,000 addresses or anchors',
  ],
])('%s do not stop the check', async (_, page, what) => {
  const { origin } = await servePage(page);
  let report: unknown;
  expect(await timed(async () => (report = await rulesOf(origin, { maxPages: 1 })))).toBeLessThan(8000);
  if (what) expect(report).toEqual(cutAt(what));
});

test('a base that is no URL leaves the page’s own', async () => {
  const { origin } = await serve((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, html).end('<base href="//["><a href="gone">x</a>');
  });
  expect((await checkUrl(origin)).findings).toMatchObject([{ rule: 'site/no-broken-link' }]);
});
