import { expect, test } from 'vitest';
import { alertPages } from '../../src/site/view/alert-pages.ts';
import { graphPage } from '../../src/site/view/graph-page.ts';
import { servicePage, servicesPage } from '../../src/site/view/service-pages.ts';
import { teamPage, teamsPage } from '../../src/site/view/team-pages.ts';
import { source } from './view-source.ts';

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

test('a service counts its runbooks, and lists its guides with them', async () => {
  const from = source({ 'guides/g.md': '---\ntitle: Guide\nservices: [checkout]\n---\n' });
  const entry = from.handbook.services.get('checkout');
  if (!entry) throw new Error('no service');
  const page = await servicePage(entry, from);
  expect(page.documents.map((card) => card.title)).toEqual(['A', 'Guide']);
  expect(page.card.documents).toBe('1 runbook');
});

test('services in a circle are told as the way around', () => {
  const { cycles } = servicesPage(
    source({ 'services/ledger.yaml': 'name: Ledger\nowner: payments\ndepends_on: [checkout]\n' }),
  );
  expect(cycles).toEqual(['checkout → ledger → checkout']);
});

test('a document at the place of an alert’s page is that page', () => {
  const config = 'documents:\n  "alerts/*.md": runbook\n';
  const own = '---\ntitle: Own\nalerts: [Lag]\n---\n';
  expect(
    alertPages(source({ 'runproof.yaml': config, 'alerts/Lag.md': own })).map(({ path }) => path),
  ).toEqual(['alerts/AlertA']);
});
