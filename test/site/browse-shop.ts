import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { preview } from '../../src/site/serve/preview.ts';
import { sharedBrowser } from '../browser.ts';
import { builtShop } from './shop.ts';

/** The runbook of the shop that has everything. */
export const runbook = 'runbooks/checkout-errors/';

/** The shop’s site in a browser, for the tests of one file. */
export interface ShopInBrowser {
  /** Where the site is served, with its base. */
  url(): string;
  /** A page that nothing was opened in yet. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Opens a page of the site. Whatever goes wrong in it fails the test, unless `forgive` is called. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Forgets what went wrong so far, where a test looks for it. */
  forgive(): void;
}

/** Serves the shop’s site while the tests of a file run, and closes the pages of each test when it ends. */
export function browseShop(): ShopInBrowser {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof preview>>;
  let problems: string[] = [];
  beforeAll(async () => {
    server = await preview(await builtShop(), { port: 0, base: '/ops/' });
    browser = await sharedBrowser();
  });
  afterAll(() => server?.stop());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(problems.splice(0)).toEqual([]);
  });
  const newPage = async (options: BrowserContextOptions = {}) =>
    (await browser.newContext(options)).newPage();
  return {
    url: () => server.url,
    newPage,
    async open(path, options) {
      const page = await newPage(options);
      problems = [];
      listen(page, server.url, problems);
      await page.goto(`${server.url}${path}`);
      return page;
    },
    forgive: () => {
      problems.length = 0;
    },
  };
}

/** Notes errors of the page, and every request to somewhere else. */
function listen(page: Page, url: string, problems: string[]): void {
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => request.url().startsWith(url) || problems.push(`asks ${request.url()}`));
}
