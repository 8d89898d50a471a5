import { expect, test } from 'vitest';
import { checkUrl, type UrlOptions } from '../../src/links/check-url.ts';
import { type LoopbackServer, serve } from './loopback-server.ts';

/** A page's HTML, or where a path redirects to, or a status. */
type Answers = Readonly<Record<string, string | { location: string } | number>>;

function serveSite(answers: Answers): Promise<LoopbackServer> {
  return serve((request, response) => {
    const answer = answers[request.url ?? ''] ?? 404;
    if (typeof answer === 'number')
      response.writeHead(answer, { 'content-type': 'text/html' }).end('<a href="x">x</a>');
    else if (typeof answer === 'object') response.writeHead(301, answer).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(answer);
  });
}

/** The findings as `path severity rule message`, with the server's origin as `@`. */
async function check({ origin }: LoopbackServer, path = '/', options?: UrlOptions) {
  const report = await checkUrl(origin + path, options);
  const findings = report.findings.map((each) =>
    `${each.path} ${each.severity} ${each.rule} ${each.message}`.replaceAll(origin, '@'),
  );
  return { ...report, findings };
}

test('broken links and anchors are reported on every page that holds them', async () => {
  const server = await serveSite({
    '/': '<a href="a/">a</a><a href="gone/">b</a><a href="a/#one">c</a>',
    '/a/':
      '<p id="one"><p id="é"><a href="/gone/">a</a><a href="#two">b</a><a href="#é">c</a><a href="/">d</a>',
  });
  const report = await check(server);
  expect(report).toMatchObject({
    findings: [
      'a/index.html error site/no-broken-anchor The address ‘@/a/#two’ names the anchor ‘two’, which ‘a/index.html’ does not have. Name an anchor of that page.',
      'a/index.html error site/no-broken-link The address ‘@/gone/’ answers 404. Correct the address, or add the page.',
      'index.html error site/no-broken-link The address ‘@/gone/’ answers 404. Correct the address, or add the page.',
    ],
    pages: 2,
    links: 7,
    complete: true,
  });
});

test('the links of an error page are not followed', async () => {
  const server = await serveSite({ '/': '<a href="500/">x</a>', '/500/': 500 });
  await check(server);
  expect(server.requests).not.toContain('HEAD /500/x');
  expect(server.requests).not.toContain('GET /500/x');
});

test('only pages below the start are read, others are asked for', async () => {
  const server = await serveSite({
    '/docs/': '<a href="a">a</a><a href="/blog/">b</a><a href="/docs2/">c</a><a href="/blog/#x">d</a>',
    '/docs/a': 'A',
    '/blog/': '<a href="/gone">a</a>',
    '/docs2/': '<a href="/gone">a</a>',
  });
  expect(await check(server, '/docs/index.html')).toMatchObject({ pages: 0 });
  const report = await check(server, '/docs/');
  expect(report).toMatchObject({ findings: [], pages: 2, complete: true });
});

test('links to other hosts are returned and not asked for', async () => {
  const other = await serveSite({});
  const server = await serveSite({
    '/': `<a href="${other.origin}/x">x</a><a href="mailto:a@b.example">y</a>`,
  });
  const report = await check(server);
  expect(report.external).toMatchObject([{ url: `${other.origin}/x`, path: 'index.html', text: '' }]);
  expect([report.findings, other.requests]).toEqual([[], []]);
});

test('a start that redirects is followed to the site that is there', async () => {
  const server = await serveSite({
    '/': { location: '/en/' },
    '/en/': '<a href="a">a</a>',
    '/en/a': '<a href="b">b</a>',
  });
  expect(await check(server)).toMatchObject({
    findings: [
      'a error site/no-broken-link The address ‘@/en/b’ answers 404. Correct the address, or add the page.',
    ],
    pages: 2,
  });
});

test.each([
  [404, 'answers 404'],
  [500, 'answers 500'],
])('a start that answers %i is an error', async (status, what) => {
  expect((await check(await serveSite({ '/': status }))).findings).toEqual([
    `index.html error site/no-broken-link The site ‘@/’ ${what}. Correct the address, or deploy the site.`,
  ]);
});

test('a start whose host does not exist is an error', async () => {
  expect((await checkUrl('http://nope.invalid/')).findings).toMatchObject([
    { severity: 'error', rule: 'site/no-broken-link' },
  ]);
});

test('a redirect to the metadata address is not followed', async () => {
  const location = 'http://169.254.169.254/';
  const server = await serveSite({ '/': '<a href="out">x</a>', '/out': { location } });
  expect((await check(server)).findings).toEqual([
    'index.html warning site/no-broken-link The address ‘@/out’ redirects to ‘http://169.254.169.254/’ on the host ‘169.254.169.254’ at the private address ‘169.254.169.254’, which is not asked. Look whether the host works.',
  ]);
});

test('malformed addresses neither stop the check nor hide what follows', async () => {
  const server = await serveSite({
    '/': '<p id="95%"><a href="/95%/">a</a><a href="#95%">b</a><a href="//[/">c</a><a href="#:~:text=x">d</a>',
  });
  expect((await check(server)).findings).toEqual([
    'index.html error site/no-broken-link The address ‘//[/’ is not a URL. Correct its host or port.',
    'index.html error site/no-broken-link The address ‘@/95%/’ answers 404. Correct the address, or add the page.',
  ]);
});

test('a site without end is left at the limit of pages, and the report says so', async () => {
  const server = await serve((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<a href="${request.url}x/">next</a>`);
  });
  const report = await check(server, '/', { maxPages: 10 });
  expect(report).toMatchObject({ findings: [], pages: 10, complete: false });
  expect(server.requests.length).toBe(10);
});

test('a page that never answers costs the timeout, and the deadline ends everything', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<a href="tarpit">x</a>');
  });
  const start = performance.now();
  expect((await check(server, '/', { timeoutMs: 200 })).findings).toEqual([
    'index.html warning site/no-broken-link The address ‘@/tarpit’ did not answer within 0.2 s. Look whether the host works.',
  ]);
  expect(await check(server, '/', { deadlineMs: 200 })).toMatchObject({ findings: [], complete: false });
  expect(performance.now() - start).toBeLessThan(8000);
});

test('a page that breaks off makes the report incomplete', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    response.write('<a href="gone">x</a>', () => response.destroy());
  });
  expect((await check(server)).complete).toBe(false);
});

test('what is no web address is an error of the caller', async () => {
  await expect(checkUrl('file:///etc/')).rejects.toThrow('‘file:///etc/’ is not an http or https URL.');
});
