import { readlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from './browser.ts';

const page = `<!doctype html><title>Loopback</title>
<button onclick="document.querySelector('p').textContent = 'aborted'">Abort</button><p>running</p>`;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await sharedBrowser();
});

afterAll(() => server?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

function address(): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${bound.port}/`;
}

test('a click on a page of a loopback server runs the page’s script', async () => {
  const tab = await browser.newPage();
  await tab.goto(address());
  expect(await tab.locator('p').textContent()).toBe('running');
  await tab.getByRole('button', { name: 'Abort' }).click();
  expect(await tab.locator('p').textContent()).toBe('aborted');
});

test('a screenshot is a PNG in the size of the window and shows the text', async () => {
  const tab = await browser.newPage({ viewport: { width: 320, height: 200 } });
  await tab.goto(address());
  const shot = await tab.screenshot();
  expect(shot.subarray(1, 4).toString()).toBe('PNG');
  expect([shot.readUInt32BE(16), shot.readUInt32BE(20)]).toEqual([320, 200]);
  await tab.locator('p').evaluate((element) => element.remove());
  expect((await tab.screenshot()).equals(shot)).toBe(false);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser is the one of the npm package',
  async () => {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const browserProcess = processInfo.find(({ type }) => type === 'browser');
    const cache = join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules', '.cache', 'runproof');
    expect(await readlink(`/proc/${browserProcess?.id}/exe`)).toMatch(
      new RegExp(`^${cache}/chromium-[\\d.]+/chromium$`),
    );
  },
);
