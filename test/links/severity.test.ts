import { expect, test } from 'vitest';
import { checkSite } from '../../src/links/check-site.ts';
import { writeSite } from './write-site.ts';

test('what breaks a site for its readers is an error, what disturbs them a warning, what may be meant is told', async () => {
  const links = ['gone/', 'javascript:1', '#gone', '//[/', '/95%/'].map((href) => `<a href="${href}">x</a>`);
  const { findings } = await checkSite(
    await writeSite({
      'index.html': `<p id="a"></p><p id="a"></p><img src="https://cdn.example/a.png">${links.join('')}`,
      'alone/index.html': '',
    }),
  );
  const severities = new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`));
  expect([...severities].toSorted()).toEqual([
    'site/no-broken-anchor error',
    'site/no-broken-link error',
    'site/no-duplicate-anchor warning',
    'site/no-orphan-page info',
    'site/no-other-host warning',
    'site/no-unsafe-url error',
  ]);
});
