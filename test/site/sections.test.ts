import { expect, test } from 'vitest';
import { siteUrls } from '../../src/site/urls/urls.ts';
import { documentPage } from '../../src/site/view/document-page.ts';
import type { Sections } from '../../src/site/view/sections/index.ts';
import { servicePage } from '../../src/site/view/service-pages.ts';
import { teamPage } from '../../src/site/view/team-pages.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';

const handbook = memoryHandbook({
  'teams/payments.yaml': 'name: Payments\nchannel: "#pay"\n',
  'services/checkout.yaml': 'name: Checkout\nowner: payments\n',
  'runbooks/full.md':
    '---\nowner: payments\nerrors: ["502"]\nrelated: [runbooks/bare, runbooks/full, runbooks/bare]\nvariables: { ns: { default: shop, description: "`kubectl` <ns>" } }\n' +
    'triggers: [{ signal: checkout/errors, above: 2% }]\n---\n\n# Full\n',
  'runbooks/alone.md': '# Alone\n',
  'runbooks/bare.md': '---\nerrors: []\ntriggers: []\nvariables: {}\nrelated: []\n---\n\n# Bare\n',
});
const finding = { rule: { text: 'r' }, severity: 'error', message: 'Wrong.', line: 1 } as const;
const source = { handbook, urls: siteUrls(handbook, '/'), findings: () => [finding] };

function pageOf(id: string, findings = source.findings) {
  const document = handbook.documentsById.get(id);
  if (!document) throw new Error(`There is no ‘${id}’`);
  return documentPage(document, { body: '', changed: undefined }, { ...source, findings });
}

const namesOf = (sections: Sections['before']) =>
  sections.flatMap(({ name, view }) => (view === undefined ? [] : name));

test('a document has its sections in order, around what its file says', () => {
  const { before, after } = pageOf('runbooks/full').sections;
  expect(namesOf(before)).toEqual(['findings', 'variables', 'triggers']);
  expect(namesOf(after)).toEqual(['escalation', 'errors', 'related']);
  expect(namesOf(pageOf('runbooks/bare').sections.after)).toEqual(['referrers']);
});

test('a section without anything to show is not shown, and has no line in the table of contents', () => {
  const { sections, toc } = pageOf('runbooks/alone', () => []);
  expect(namesOf([...sections.before, ...sections.after])).toEqual([]);
  expect(toc).toEqual([]);
});

test('a page says who refers to it, and by which keys; what it shows elsewhere is not said again', async () => {
  const shown = ({ after }: Sections) => after.find(({ name }) => name === 'referrers')?.view;
  const full = { text: 'Full', url: '/runbooks/full/' };
  expect(shown(pageOf('runbooks/bare').sections)).toEqual({
    shown: [{ link: full, where: 'in its related' }],
    more: 0,
  });
  const service = handbook.services.get('checkout');
  const team = handbook.teams.get('payments');
  if (!service || !team) throw new Error('no entries');
  expect(shown((await servicePage(service, source)).sections)).toEqual({
    shown: [{ link: full, where: 'in its triggers' }],
    more: 0,
  });
  expect(shown(teamPage(team, source).sections)).toBeUndefined();
});

test('a related document is shown once, and a document never as related to itself', () => {
  const related = pageOf('runbooks/full').sections.after.find((section) => section.name === 'related');
  expect(related?.view).toMatchObject([{ title: 'Bare' }]);
});

test('the description of a variable is text, with code between backticks', () => {
  const variables = pageOf('runbooks/full').sections.before.find((section) => section.name === 'variables');
  expect(variables?.view).toMatchObject([{ name: 'ns', description: '<code>kubectl</code> &#60;ns&#62;' }]);
});

test('the pages of services and teams show what is wrong with their files', async () => {
  const service = handbook.services.get('checkout');
  const team = handbook.teams.get('payments');
  if (!service || !team) throw new Error('no entries');
  const shown = [{ name: 'findings', view: { of: 'file', findings: [finding] } }];
  expect((await servicePage(service, source)).sections).toMatchObject({ before: shown });
  expect(teamPage(team, source).sections).toMatchObject({ before: shown });
  expect(pageOf('runbooks/bare').sections.before[0]?.view).toEqual({ of: 'document', findings: [finding] });
});

test('of very many that refer to a page the first are named, and the others counted', () => {
  const files = Array.from({ length: 53 }, (_, at) => [`guides/g${at}.md`, '[it](../runbooks/hub.md)\n']);
  const crowd = memoryHandbook({ 'runbooks/hub.md': '# Hub\n', ...Object.fromEntries(files) });
  const hub = crowd.documentsById.get('runbooks/hub');
  if (!hub) throw new Error('no hub');
  const from = { handbook: crowd, urls: siteUrls(crowd, '/'), findings: () => [] };
  const { after } = documentPage(hub, { body: '', changed: undefined }, from).sections;
  expect(after.find(({ name }) => name === 'referrers')?.view).toMatchObject({
    shown: { length: 50, 0: { link: { text: 'g0', url: '/guides/g0/' }, where: 'in its text' } },
    more: 3,
  });
});
