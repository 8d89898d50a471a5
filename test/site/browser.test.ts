import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { build } from '../../src/site/build/build.ts';
import { preview } from '../../src/site/serve/preview.ts';
import { launchBrowser } from '../browser.ts';

const fixture = new URL('../fixtures/site/shop', import.meta.url).pathname;
const work = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-browser-')));
let browser: Browser;
let server: Awaited<ReturnType<typeof preview>>;
let problems: string[] = [];

beforeAll(async () => {
  const out = join(work, 'dist');
  await build(await loadProject(fixture, { allowMdxCode: true }), { out, base: '/ops/' });
  server = await preview(out, { port: 0, base: '/ops/' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(work, { recursive: true, force: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(problems.splice(0)).toEqual([]);
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'request',
    (request) => request.url().startsWith(server.url) || problems.push(`asks ${request.url()}`),
  );
  await page.goto(`${server.url}${path}`);
  return page;
}

const runbook = 'runbooks/checkout-errors/';

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

test('the address of an alert works in any case', async () => {
  const page = await open('alerts/checkouterrorratehigh/');
  await page.waitForURL('**/alerts/CheckoutErrorRateHigh/');
  problems = [];
  expect(await page.locator('.card-title').textContent()).toContain('Checkout error rate is high');
});

test('a page that is not there offers what comes closest', async () => {
  const page = await open('runbooks/checkout-eror/');
  const option = page.getByRole('option').first();
  await option.waitFor();
  problems = [];
  expect(await option.textContent()).toContain('Checkout error rate is high');
});

test('on paper there are steps with boxes and no navigation', async () => {
  const page = await open(runbook);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.top', '.toc', '.copy'])
    expect(await page.locator(part).first().isVisible()).toBe(false);
  expect(await page.locator('.step-done input').first().isVisible()).toBe(true);
});

test.each(['', runbook, 'graph/', 'search/'])(
  'every control of /%s has a name, and ids are unique',
  async (path) => {
    const page = await open(path);
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
      const controls = [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')];
      return {
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
        unnamed: controls.filter((one) => !one.labels?.length && !one.ariaLabel && !one.textContent.trim())
          .length,
        landmarks: document.querySelectorAll('main').length,
        pictures: document.querySelectorAll('img:not([alt])').length,
      };
    });
    expect(found).toEqual({ twice: [], unnamed: 0, landmarks: 1, pictures: 0 });
  },
);

test.each(['light', 'dark'] as const)('text is readable in the %s theme', async (colorScheme) => {
  const page = await open(runbook, { colorScheme });
  expect(await page.evaluate(lowContrast)).toEqual([]);
});

/** Texts whose colour is less than 4.5 times as bright, or dark, as what is behind them. */
function lowContrast(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color: string) => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: number[]) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = (color[at] ?? 0) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const behind = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255, 255];
    const color = rgba(getComputedStyle(element).backgroundColor);
    return color[3] === 255 ? color : behind(element.parentElement);
  };
  return [...document.querySelectorAll('main *, header *')]
    .filter(
      (one) =>
        !one.closest('svg') &&
        one.checkVisibility() &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .flatMap((one) => {
      const front = luminance(rgba(getComputedStyle(one).color));
      const back = luminance(behind(one));
      const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
      return ratio < 4.5
        ? [`${one.tagName}.${one.className}: ${ratio.toFixed(2)} ${one.textContent.slice(0, 30)}`]
        : [];
    });
}
