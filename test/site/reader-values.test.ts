import { expect, test } from 'vitest';
import { browseShop, runbook } from './browse-shop.ts';

const { open } = browseShop();

test('a value is filled into every command, and kept in the tab', async () => {
  const page = await open(runbook);
  const command = page.locator('.command code').first();
  expect(await command.textContent()).toBe('kubectl argo rollouts abort checkout -n shop');
  await page.getByLabel('namespace').fill('shop-eu');
  expect(await command.textContent()).toBe('kubectl argo rollouts abort checkout -n shop-eu');
  expect(await page.locator('.field-undo code').textContent()).toContain('-n shop-eu');
  await page.reload();
  expect(await command.textContent()).toContain('-n shop-eu');
});

test('a value that does not fit its pattern is in no command, and no such command is copied', async () => {
  const page = await open(runbook, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.getByLabel('namespace').fill('x; rm -rf /');
  expect(await page.getByLabel('namespace').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByRole('alert').textContent()).toContain('does not fit the pattern [a-z0-9-]+');
  expect(await page.locator('.command code').first().textContent()).toBe(
    'kubectl argo rollouts abort checkout -n ${namespace}',
  );
  await page.locator('.command').first().getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Fill in namespace').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-variable'))).toBe('namespace');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
});

test('a value of more than 200 letters fits no pattern', async () => {
  const page = await open(runbook);
  const namespace = page.getByLabel('namespace');
  await namespace.fill('a'.repeat(200));
  expect(await namespace.getAttribute('aria-invalid')).toBe('false');
  await namespace.fill('a'.repeat(201));
  expect(await namespace.getAttribute('aria-invalid')).toBe('true');
});

test('a command is copied with the reader’s values', async () => {
  const page = await open(runbook, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByLabel('namespace').fill('eu');
  await page.locator('.command').first().getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'kubectl argo rollouts abort checkout -n eu',
  );
});

test('a step that is done stays done in the tab', async () => {
  const page = await open(runbook);
  const box = page.locator('#stop-the-rollout').getByRole('checkbox');
  await box.check();
  await page.reload();
  expect(await box.isChecked()).toBe(true);
  expect(await page.locator('#look-at-the-map').getByRole('checkbox').isChecked()).toBe(false);
});
