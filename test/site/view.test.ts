import { expect, test } from 'vitest';
import { sourceUrl } from '../../src/site/urls/source-url.ts';
import { siteUrls } from '../../src/site/urls/urls.ts';
import { alertPages } from '../../src/site/view/alert-pages.ts';
import { documentPage } from '../../src/site/view/document-page.ts';
import { noFindings } from '../../src/site/view/findings.ts';
import { graphPage } from '../../src/site/view/graph-page.ts';
import { homePage } from '../../src/site/view/home-page.ts';
import type { PageSectionView } from '../../src/site/view/sections/index.ts';
import { servicePage, servicesPage } from '../../src/site/view/service-pages.ts';
import { teamPage, teamsPage } from '../../src/site/view/team-pages.ts';
import { type Files, lintFiles, memoryHandbook } from '../lint/memory-handbook.ts';

const files: Files = {
  'teams/payments.yaml':
    'name: Payments\nchannel: "#pay"\nescalation:\n  - { after: 0m, contact: Primary, via: page }\n  - { after: 15m, contact: Secondary }\n',
  'services/checkout.yaml':
    'name: Checkout\nowner: payments\ndepends_on: [ledger]\nsignals:\n  errors: { title: Errors, query: "rate(x[5m])", warn: 1%, abort: 2% }\n',
  'services/ledger.yaml': 'name: Ledger\nowner: payments\n',
  'runbooks/a.md':
    '---\ntitle: A\nowner: payments\nservices: [checkout, ghost]\nseverity: low\nalerts: [AlertA]\nrelated: [runbooks/b]\n' +
    'triggers:\n  - { signal: checkout/errors, above: 2%, for: 5m, path: "runbooks/b#steps" }\n---\n\n## Steps\n\n### One\n\nText.\n\n### Two\n\nText.\n\n## Verification\n\nFine.\n',
  'runbooks/b.md': '---\ntitle: B\nseverity: critical\nalerts: [AlertA]\n---\n\n## Steps\n\nText.\n',
  'guides/g.md': '# Guide\n',
};

const source = (changes: Files = {}) => {
  const handbook = memoryHandbook({ ...files, ...changes });
  return { handbook, urls: siteUrls(handbook, '/'), findings: noFindings };
};

function pageOf(id: string, changes: Files = {}) {
  const from = source(changes);
  const document = from.handbook.documentsById.get(id);
  if (!document) throw new Error(`There is no ‘${id}’`);
  return documentPage(document, { body: '', changed: undefined }, from);
}

/** What a section of the page shows. */
function viewOf({ sections }: ReturnType<typeof pageOf>, name: PageSectionView['name']) {
  return [...sections.before, ...sections.after].find((section) => section.name === name)?.view;
}

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
  expect(home).toMatchObject({ total: 0, groups: [], guides: [] });
});

test('a trigger is shown with what its service says about the signal', () => {
  expect(viewOf(pageOf('runbooks/a'), 'triggers')).toEqual([
    {
      service: { text: 'Checkout', url: '/services/checkout/' },
      signal: 'errors',
      title: 'Errors',
      condition: 'above 2% for 5m',
      query: 'rate(x[5m])',
      tiers: 'warn at 1%, abort at 2%',
      path: { text: 'Steps', url: '/runbooks/b/#steps' },
    },
  ]);
});

test('the table of contents has the steps, and the sections that come from typed data', () => {
  expect(pageOf('runbooks/a').toc).toEqual([
    { text: 'When to use this', slug: '-triggers', children: [] },
    {
      text: 'Steps',
      slug: 'steps',
      children: [
        { text: '1. One', slug: 'one' },
        { text: '2. Two', slug: 'two' },
      ],
    },
    { text: 'Verification', slug: 'verification', children: [] },
    { text: 'Who to call', slug: '-escalation', children: [] },
  ]);
});

test('the escalation of the owner is on every runbook, and on no guide', () => {
  expect(viewOf(pageOf('runbooks/a'), 'escalation')).toMatchObject({
    team: { text: 'Payments', url: '/teams/payments/' },
    ladder: [
      { after: 'at once', contact: 'Primary', via: 'page' },
      { after: 'after 15m', contact: 'Secondary', via: undefined },
    ],
  });
  const guide = pageOf('guides/g', { 'guides/g.md': '---\nowner: payments\n---\n\n# Guide\n' });
  expect(viewOf(guide, 'escalation')).toBeUndefined();
});

test('a service or team that no file declares is named without a link', () => {
  const page = pageOf('runbooks/a', {
    'runbooks/a.md': '---\nowner: ghost\nservices: [ghost]\n---\n\nText.\n',
  });
  expect(page.head.owner).toEqual({ text: 'ghost' });
  expect(page.head.card.services).toEqual([{ text: 'ghost' }]);
});

test('a service says its tier in words', async () => {
  const from = source({ 'services/ledger.yaml': 'name: Ledger\nowner: payments\ntier: 3\n' });
  const entry = from.handbook.services.get('ledger');
  if (!entry) throw new Error('no service');
  expect((await servicePage(entry, from)).tier).toBe('3: only we notice');
});

test('a picture that would be too crowded is not drawn, and its size is told', async () => {
  const services = Array.from({ length: 26 }, (_, at) => [
    `services/s${at}.yaml`,
    `name: S${at}\nowner: payments\ndepends_on: [${at === 0 ? '' : 's0'}]\n`,
  ]);
  const from = source(Object.fromEntries(services));
  const entry = from.handbook.services.get('s0');
  if (!entry) throw new Error('no service');
  expect((await servicePage(entry, from)).picture).toEqual({ tooMany: 26 });
  expect((await graphPage(from)).picture).toEqual({ svg: expect.stringContaining('<svg') });
});

test('teams are counted in words', () => {
  const one = { 'services/ledger.yaml': 'name: Ledger\nowner: nobody\n' };
  expect(teamsPage(source(one)).teams).toMatchObject([{ services: '1 service', documents: '1 document' }]);
  expect(teamsPage(source()).teams).toMatchObject([{ services: '2 services' }]);
});

test('services are listed by waves', () => {
  const { waves } = servicesPage(source());
  expect(waves.map((wave) => wave.map((card) => card.name))).toEqual([['Ledger'], ['Checkout']]);
});

test('a service page has its neighbours as links and as a picture', async () => {
  const from = source();
  const entry = from.handbook.services.get('checkout');
  if (!entry) throw new Error('no service');
  const page = await servicePage(entry, from);
  expect(page.dependsOn).toEqual([{ text: 'Ledger', url: '/services/ledger/' }]);
  expect(page.picture).toEqual({ svg: expect.stringContaining('href="/services/ledger/"') });
  expect(page.documents.map((card) => card.title)).toEqual(['A']);
});

test('a team page has what the team owns', () => {
  const from = source();
  const entry = from.handbook.teams.get('payments');
  if (!entry) throw new Error('no team');
  const page = teamPage(entry, from);
  expect(page.services.map((card) => card.name)).toEqual(['Checkout', 'Ledger']);
  expect(page.documents.map((card) => card.title)).toEqual(['A']);
});

test('an alert has one page with all its documents', () => {
  expect(alertPages(source()).map(({ path, cards }) => [path, cards.map((card) => card.title)])).toEqual([
    ['alerts/AlertA', ['B', 'A']],
  ]);
});

test.each([
  ['https://github.com/o/r', 'https://github.com/o/r/blob/HEAD/runbooks/a%20b.md'],
  ['https://github.com/o/r.git', 'https://github.com/o/r/blob/HEAD/runbooks/a%20b.md'],
  ['https://github.com/o/r/tree/main/docs/', 'https://github.com/o/r/blob/main/docs/runbooks/a%20b.md'],
  ['https://gitlab.com/o/r', 'https://gitlab.com/o/r/-/blob/HEAD/runbooks/a%20b.md'],
])('the source of a page of %s is at %s', (repository, url) => {
  expect(sourceUrl(repository, 'runbooks/a b.md')).toBe(url);
});
