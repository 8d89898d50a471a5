import { expect, test } from 'vitest';
import { browseShop, runbook } from './browse-shop.ts';

const { open } = browseShop();

test('the theme follows the system until the reader chooses, and the choice stays', async () => {
  const page = await open(runbook, { colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(15, 20, 25)');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  expect(await background()).toBe('rgb(255, 255, 255)');
  await page.reload();
  expect(await background()).toBe('rgb(255, 255, 255)');
});

test('everything can be read without JavaScript', async () => {
  const page = await open('', { javaScriptEnabled: false });
  for (const name of ['severity', 'service', 'alert'])
    expect(await page.locator(`#by-${name}`).isVisible()).toBe(true);
  expect(await page.locator('[data-search]').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Checkout error rate is high' }).first().click();
  // Before its style sheet is there nothing of the page is shown, but all of it counts as visible.
  await page.waitForURL(`**/${runbook}`);
  expect(await page.locator('.values code.without-js').textContent()).toBe('shop');
  expect(await page.locator('.values input').isVisible()).toBe(false);
  expect(await page.locator('.command code').first().textContent()).toContain('-n shop');
});

test('with JavaScript one way of grouping is shown at a time', async () => {
  const page = await open('');
  await page.getByRole('link', { name: 'By alert' }).click();
  expect(await page.locator('#by-alert').isVisible()).toBe(true);
  expect(await page.locator('#by-severity').isVisible()).toBe(false);
});

test('tabs show one panel at a time, and the arrows move between them', async () => {
  const page = await open('runbooks/twin/');
  expect(await page.getByRole('tabpanel').allInnerTexts()).toEqual(['One.']);
  await page.getByRole('tab', { name: 'First' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tabpanel').allInnerTexts()).toEqual(['Two.']);
});

test.each([
  '',
  runbook,
  'services/',
  'services/checkout/',
  'graph/',
  'teams/payments/',
  'rules/',
  'search/?q=checkout',
])('nothing is wider than a phone: /%s', async (path) => {
  const page = await open(path, { viewport: { width: 360, height: 740 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('on paper there are steps with boxes and no navigation', async () => {
  const page = await open(runbook);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.top', '.toc', '.copy'])
    expect(await page.locator(part).first().isVisible()).toBe(false);
  expect(await page.locator('.step-done input').first().isVisible()).toBe(true);
});
