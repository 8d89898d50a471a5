import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browseShop, runbook } from './browse-shop.ts';

const { newPage, url } = browseShop();

/** A page whose search index is not there before `release` is called. */
async function openHeld(path: string): Promise<{ page: Page; release: (() => void) | undefined }> {
  const page = await newPage();
  let release: (() => void) | undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/search/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url() + path);
  return { page, release };
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
}

test('while the search is loading, it says so, and nothing is called missing', async () => {
  const { page, release } = await openHeld(runbook);
  await openSearch(page);
  await page.keyboard.type('twin');
  const none = page.locator('dialog .none');
  expect(await none.textContent()).toBe('The search is being loaded …');
  release?.();
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox').fill('zzzzqqqq');
  await expect.poll(() => none.textContent()).toMatch(/^Nothing found\./);
});

test('Enter before the search is loaded opens the first result when it is there', async () => {
  const { page, release } = await openHeld(runbook);
  await openSearch(page);
  await page.keyboard.type('twin');
  await page.keyboard.press('Enter');
  release?.();
  await page.waitForURL('**/runbooks/twin/*');
});

test('Enter before the script of the search is there is not lost', async () => {
  const page = await newPage();
  let release: (() => void) | undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/search-dialog*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url());
  const box = page.getByRole('combobox');
  await box.fill('twin');
  await box.press('Enter');
  release?.();
  await page.waitForURL('**/runbooks/twin/*');
});

test.each(['**/search/index.json', '**/search-dialog*.js'])(
  'a search that cannot be loaded says so: %s',
  async (missing) => {
    const page = await newPage();
    await page.route(missing, (route) => route.abort());
    await page.goto(url());
    await page.getByRole('combobox').fill('zzzzqqqq');
    await expect
      .poll(() => page.locator('.results').first().textContent())
      .toBe('Search could not be loaded. Reload, or use the list on the home page.');
  },
);

test.each(['Enter', 'a click'])('a result on the same page closes the search: %s', async (how) => {
  const page = await newPage();
  await page.goto(url() + runbook);
  await openSearch(page);
  await page.keyboard.type('error rate is below');
  const option = page.getByRole('option').first();
  await option.waitFor();
  const address = await option.locator('a').evaluate((link: HTMLAnchorElement) => link.href);
  expect(address).toContain(`/${runbook}`);
  if (how === 'Enter') await page.keyboard.press('Enter');
  else await option.locator('a').click();
  await expect.poll(() => page.url()).toBe(address);
  expect(await page.locator('dialog').isVisible()).toBe(false);
});

test('an address whose anchor is no text leaves the rest of the page working', async () => {
  const page = await newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${url()}#%E0%A4%A`);
  await page.getByRole('link', { name: 'By alert' }).click();
  expect(await page.locator('#by-alert').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

test('an alert rule may link to an alert by a name that no folder can have', async () => {
  const page = await newPage();
  await page.goto(`${url()}alerts/Ledger%3FLag/`);
  await page.waitForURL('**/alerts/Ledger-Lag/');
  expect(await page.locator('h1').textContent()).toBe('Ledger?Lag');
});
