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

const titlesBy = (home: ReturnType<typeof homePage>) =>
  Object.fromEntries(
    home.groups.map(({ by, groups }) => [
      by,
      groups.map(({ title, slug, url, cards }) => [title, slug, url, cards.map((card) => card.title).join()]),
    ]),
  );

test('a group has the place of its page as its anchor, and groups are in order of their titles', () => {
  const home = homePage(
    source({
      'services/a-last.yaml': 'name: Zebra\nowner: payments\n',
      'runbooks/0.md': '---\ntitle: Z\nservices: [a-last, checkout]\nalerts: ["Zeta 1", AlertA]\n---\n',
    }),
    [],
  );
  expect(titlesBy(home)).toMatchObject({
    Severity: [
      ['Critical', 'severity-critical', undefined, 'B'],
      ['Low', 'severity-low', undefined, 'A'],
      ['No severity', 'severity-none', undefined, 'Z'],
    ],
    Service: [
      ['Checkout', 'service-checkout', '/services/checkout/', 'A,Z'],
      ['Zebra', 'service-a-last', '/services/a-last/', 'Z'],
      ['ghost', 'service-ghost', undefined, 'A'],
      ['No service', '-no-service', undefined, 'B'],
    ],
    Alert: [
      ['AlertA', 'alert-AlertA', '/alerts/AlertA/', 'B,A,Z'],
      ['Zeta 1', 'alert-Zeta_1', '/alerts/Zeta%201/', 'Z'],
    ],
  });
});

test('a guide is in no group of runbooks, whatever it is about', () => {
  const about =
    '---\ntitle: Guide\nseverity: low\nservices: [checkout, ledger]\nalerts: [AlertA, Other]\n---\n';
  const home = homePage(source({ 'guides/g.md': about }), []);
  expect(home.groups).toEqual(homePage(source(), []).groups);
  expect(home.lists.flatMap(({ cards }) => cards.map(({ title }) => title))).toEqual(['Guide']);
});

test('what is retired says so and comes last, however severe it is', () => {
  const retired = '---\ntitle: Old\nstatus: retired\nseverity: critical\nservices: [checkout]\n---\n';
  const home = homePage(source({ 'runbooks/old.md': retired, 'guides/a.md': retired }), []);
  const [, service] = home.groups;
  expect(service?.groups[0]?.cards.map(({ title, status }) => [title, status])).toEqual([
    ['A', 'active'],
    ['Old', 'retired'],
  ]);
  expect(home.lists.flatMap(({ cards }) => cards.map(({ title }) => title))).toEqual(['Guide', 'Old']);
});

test('the files with the most errors come first, and what is only told is not counted', async () => {
  const page = '[x](gone.md)\n';
  const written = { 'runbooks/a.md': page, 'runbooks/b.md': page.repeat(2), 'runbooks/c.md': page };
  const errors = await lintFiles(written, { profile: 'starter', only: ['no-broken-link'] });
  const others = errors.flatMap((finding) => [
    ...(finding.path === 'runbooks/c.md' ? [{ ...finding, severity: 'warning' as const }] : []),
    { ...finding, path: 'runbooks/d.md', severity: 'info' as const },
  ]);
  const { health } = homePage(source(), [...errors, ...others]);
  expect(health.files.map((file) => [file.path, file.errors, file.warnings])).toEqual([
    ['runbooks/b.md', 2, 0],
    ['runbooks/c.md', 1, 1],
    ['runbooks/a.md', 1, 0],
  ]);
  expect([health.errors, health.warnings]).toEqual([4, 1]);
});
