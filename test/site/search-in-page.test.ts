import { expect, test } from 'vitest';
import { browseShop, runbook } from './browse-shop.ts';

const { open, forgive } = browseShop();

test('a runbook is found and opened by the keyboard alone', async () => {
  const page = await open('guides/how-we-work/');
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
  await page.keyboard.type('CheckoutErr');
  const input = page.getByRole('combobox');
  const option = page.getByRole('option').first();
  await option.waitFor();
  expect(await option.textContent()).toContain('Checkout error rate is high');
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  expect(await input.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  expect(await page.locator('dialog [role=status]').textContent()).toMatch(/^\d results?$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${runbook}*`);
  expect(await page.locator('h1').textContent()).toBe('Checkout error rate is high');
});

test('the arrows choose a result, and Escape closes the search', async () => {
  const page = await open(runbook);
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').waitFor();
  await page.keyboard.type('checkout');
  await page.getByRole('option').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
  expect(await page.getByRole('option').nth(0).getAttribute('aria-selected')).toBe('false');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').isVisible()).toBe(false);
});

test('a search can be shared by its address', async () => {
  const page = await open('search/?q=502+upstream');
  const option = page.getByRole('option').first();
  await option.waitFor();
  expect(await option.textContent()).toContain('Checkout error rate is high');
  await page.getByRole('combobox').fill('ledger');
  await expect.poll(() => page.url()).toContain('?q=ledger');
});

test('the address of an alert works in any case', async () => {
  const page = await open('alerts/checkouterrorratehigh/');
  await page.waitForURL('**/alerts/CheckoutErrorRateHigh/');
  forgive();
  expect(await page.locator('.card-title').textContent()).toContain('Checkout error rate is high');
});

test('a page that is not there offers what comes closest', async () => {
  const page = await open('runbooks/checkout-eror/');
  const option = page.getByRole('option').first();
  await option.waitFor();
  forgive();
  expect(await option.textContent()).toContain('Checkout error rate is high');
});
