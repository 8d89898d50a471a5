import { expect, test } from 'vitest';
import { serve, statuses } from '../links/loopback-server.ts';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const config = { 'runproof.yaml': 'title: Shop\n' };

test('links reports what is wrong with links and nothing else', async () => {
  const folder = writeFolder({
    ...config,
    'runbooks/a.md': 'TODO\n\n[b](b.md#x) [c](c.md) [d](#y) ![e](e.png) [f](javascript:x)\n',
    'runbooks/b.md': '## Impact\n',
  });
  expect(await runIn(folder, 'links')).toEqual({
    code: 1,
    out: `runbooks/a.md:3:1 error no-broken-anchor
  ‘runbooks/b.md’ has no section ‘#x’. Name a heading that exists.

runbooks/a.md:3:13 error no-broken-link
  The link ‘c.md’ leads to ‘runbooks/c.md’, which does not exist. Did you mean ‘runbooks/a.md’?

runbooks/a.md:3:23 error no-broken-anchor
  This document has no section ‘#y’. Name a heading that exists.

runbooks/a.md:3:31 error no-broken-image
  The picture ‘e.png’ is no file of this handbook. Add the file, or correct the path.

runbooks/a.md:3:43 error no-unsafe-link
  The link ‘javascript:x’ starts with ‘javascript:’, which the site does not let through. Use an https address or a path.

5 errors, 2 files checked.
`,
    said: [],
  });
});

test('sound links end with 0, and no other host is asked', async () => {
  const site = await serve(statuses({}));
  const folder = writeFolder({ ...config, 'runbooks/a.md': `[a](a.md) [x](${site.origin}/gone)\n` });
  expect(await runIn(folder, 'links')).toEqual({ code: 0, out: 'No findings, 1 file checked.\n', said: [] });
  expect(site.requests).toEqual([]);
});

test('links --external asks other hosts, each address once', async () => {
  const site = await serve(statuses({ '/there': [200], '/moved': [301, { location: '/there' }] }));
  const text = ['/there', '/gone', '/moved', '/there#part']
    .map((path) => `<${site.origin}${path}>\n`)
    .join('\n');
  const folder = writeFolder({ ...config, 'runbooks/a.md': text });
  const { code, out, said } = await runIn(folder, 'links', '--external', '--allow-private');
  expect({ code, said, out: out.replaceAll(site.origin, 'HOST') }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "out": "runbooks/a.md:3:1 error links/no-broken-external-link
      The link ‘HOST/gone’ answers 404. Correct the link, or remove it.

    1 error, 1 file checked.
    ",
      "said": [
        "3 addresses asked: 2 there, 1 broken, 0 without a clear answer, 0 left out.",
      ],
    }
  `);
  expect(site.requests.filter((request) => request.endsWith('/gone')).length).toBeLessThanOrEqual(2);
});

test('private networks are asked only when that is allowed, and --skip leaves addresses out', async () => {
  const site = await serve(statuses({}));
  const folder = writeFolder({ ...config, 'runbooks/a.md': `<${site.origin}/gone>\n` });
  const { code, said } = await runIn(folder, 'links', '--external');
  expect({ code, said }).toEqual({
    ...{ code: 0, said: ['1 addresses asked: 0 there, 0 broken, 1 without a clear answer, 0 left out.'] },
  });
  const skipped = await runIn(folder, 'links', '--external', '--allow-private', '--skip', '/gone$');
  expect(skipped).toEqual({
    ...{ code: 0, out: 'No findings, 1 file checked.\n' },
    said: ['0 addresses asked: 0 there, 0 broken, 0 without a clear answer, 1 left out.'],
  });
  expect(site.requests).toEqual([]);
});

test('a deployed site is read by its URL', async () => {
  const site = await serve((request, response) => {
    const isPage = request.url === '/' || request.url === '/a/';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
    response.end(isPage ? '<title>A</title><a href="/a/">a</a><a href="/gone/">b</a>' : '');
  });
  const { code, out } = await runIn('.', 'links', `${site.origin}/`, '--allow-private', '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toMatchInlineSnapshot(`
    [
      "site/no-broken-link",
      "site/no-broken-link",
    ]
  `);
});

test.each([
  [['--timeout', '0'], '--timeout is ‘0’. Give a number above 0.'],
  [['--deadline', 'soon'], '--deadline is ‘soon’. Give a number above 0.'],
  [['--skip', '('], '--skip ‘(’ is no regular expression. Escape its marks, for example ‘\\.’.'],
])('links --external %j cannot run', async (args, said) => {
  const folder = writeFolder({ ...config, 'runbooks/a.md': '# A\n' });
  expect(await runIn(folder, 'links', '--external', ...args)).toEqual({ code: 2, out: '', said: [said] });
});
