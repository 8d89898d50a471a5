import { expect, test } from 'vitest';
import { siteUrls } from '../../src/site/urls/urls.ts';
import { noFindings } from '../../src/site/view/findings.ts';
import { homePage } from '../../src/site/view/home-page.ts';
import { lintFiles, memoryHandbook } from '../lint/memory-handbook.ts';
import { files, source } from './view-source.ts';

test('the home page lists runbooks by severity, worst first, by service and by alert', () => {
  const home = homePage(source({ 'runbooks/c.md': '# C\n' }), []);
  const titles = home.groups.map(({ by, groups }) => [
    by,
    groups.map((group) => [group.title, group.cards.map((card) => card.title)]),
  ]);
  expect(titles).toEqual([
    [
      'Severity',
      [
        ['Critical', ['B']],
        ['Low', ['A']],
        ['No severity', ['C']],
      ],
    ],
    [
      'Service',
      [
        ['Checkout', ['A']],
        ['ghost', ['A']],
        ['No service', ['B', 'C']],
      ],
    ],
    [
      'Alert',
      [
        ['AlertA', ['B', 'A']],
        ['No alert', ['C']],
      ],
    ],
  ]);
  expect(home.lists.map(({ title, cards }) => [title, cards.map((card) => card.title)])).toEqual([
    ['Guides', ['Guide']],
  ]);
  expect(home.total).toBe(3);
});

test('the home page says which files have findings, with or without a page', async () => {
  const broken = { 'runbooks/b.md': '---\ntitle: B\n---\n\n[x](nowhere.md)\n' };
  const findings = await lintFiles({ ...files, ...broken }, { profile: 'starter', only: ['no-broken-link'] });
  const { health } = homePage(source(broken), findings);
  const [file] = health.files;
  expect(health).toMatchObject({ errors: 1, warnings: 0 });
  expect(file).toMatchObject({ path: 'runbooks/b.md', url: undefined, errors: 1, warnings: 0 });
  expect(file?.findings.map(({ rule, line }) => [rule.text, line])).toEqual([['no-broken-link', 5]]);
  const withPage = homePage(source(broken), findings, () => '/b/');
  expect(withPage.health.files).toEqual([
    {
      path: 'runbooks/b.md',
      url: '/b/',
      errors: 1,
      warnings: 0,
      findings: [],
    },
  ]);
});

test('an empty handbook has a home page without groups', () => {
  const handbook = memoryHandbook({});
  const home = homePage({ handbook, urls: siteUrls(handbook, '/'), findings: noFindings }, []);
  expect(home).toMatchObject({ total: 0, groups: [], lists: [] });
});
