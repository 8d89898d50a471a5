import { expect, test } from 'vitest';
import { checkLinks } from './check-links.ts';
import { serve, statuses } from './loopback-server.ts';

test('a host that answers 429 is left alone, whatever it asks for in Retry-After', async () => {
  const server = await serve(
    statuses(
      Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`/${n}`, [429, { 'Retry-After': '3600' }]])),
    ),
  );
  const urls = Array.from({ length: 20 }, (_, number) => `${server.origin}/${number}`);
  const { summary } = await checkLinks(urls);
  expect(summary).toEqual({ checked: 20, ok: 0, broken: 0, unverified: 20, skipped: 0 });
  // Two links under way, a HEAD and a GET for each.
  expect(server.requests.length).toBeLessThanOrEqual(4);
});

test('a host that never answers costs no more than the timeout', async () => {
  const { origin } = await serve(() => {});
  const start = performance.now();
  const report = await checkLinks([`${origin}/tarpit`], { timeoutMs: 200 }, origin);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(report.findings).toEqual([
    'info The link ‘@/tarpit’ did not answer within 0.2 s. Open it to see whether it works.',
  ]);
});

test('everything ends at the deadline, however many links are left', async () => {
  const { origin } = await serve(() => {});
  const urls = Array.from({ length: 50 }, (_, number) => `${origin}/${number}`);
  const start = performance.now();
  const { findings, summary } = await checkLinks(urls, { timeoutMs: 60_000, deadlineMs: 300 }, origin);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(summary).toEqual({ checked: 50, ok: 0, broken: 0, unverified: 50, skipped: 0 });
  expect(findings[0]).toBe(
    'info The link ‘@/0’ was not answered before the time for all links was over. Open it to see whether it works.',
  );
});

test('a body without end is not read', async () => {
  const { origin } = await serve((request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 404);
    const more = () => {
      while (response.write('x'.repeat(65_536)));
    };
    if (request.method === 'HEAD') response.end();
    else more();
    response.on('drain', more);
  });
  const report = await checkLinks([`${origin}/endless`], { timeoutMs: 60_000 });
  expect(report.summary.broken).toBe(1);
});

test('two links at most are under way to a host', async () => {
  let active = 0;
  let most = 0;
  const { origin } = await serve((_, response) => {
    most = Math.max(most, ++active);
    setTimeout(() => {
      active--;
      response.end();
    }, 20);
  });
  await checkLinks(Array.from({ length: 10 }, (_, number) => `${origin}/${number}`));
  expect(most).toBe(2);
});

test('progress counts every URL that is asked', async () => {
  const { origin } = await serve(statuses({}));
  const seen: string[] = [];
  await checkLinks([`${origin}/a`, `${origin}/b`], {
    onProgress: (done, total) => seen.push(`${done}/${total}`),
  });
  expect(seen).toEqual(['1/2', '2/2']);
});

test('no links are no work', async () => {
  expect(await checkLinks([])).toEqual({
    findings: [],
    summary: { checked: 0, ok: 0, broken: 0, unverified: 0, skipped: 0 },
  });
});
