import { expect, test } from 'vitest';
import { browseShop, runbook } from './browse-shop.ts';
import { lowContrast } from './low-contrast.ts';

const { open } = browseShop();

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
