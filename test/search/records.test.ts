import { expect, test } from 'vitest';
import { type Addresses, searchRecords } from '../../src/search/records.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';
import { found, searchOver } from './pages.ts';

const urls: Addresses = {
  document: ({ id }) => `/${id}/`,
  entry: ({ type, id }) => `/${type}s/${id}/`,
};

test('a document is searched by its errors and its prose, not by the source of its diagrams', () => {
  const [record] = searchRecords(
    memoryHandbook({
      'runbooks/a.md':
        '---\ndescription: In short.\nerrors: ["exit code 137"]\n---\n\n## Diagnosis\n\nLook.\n\n```mermaid\nflowchart TD\n  a --> b\n```\n\nThen act.\n',
    }),
    urls,
  );
  expect(record?.text).toBe('In short. exit code 137 Diagnosis Look. Then act.');
  expect(record?.headings).toEqual([{ text: 'Diagnosis', slug: 'diagnosis', at: 24 }]);
});

test('the heading that is the title of its page is no section of it', () => {
  const [record] = searchRecords(
    memoryHandbook({ 'runbooks/a.md': '# Disk full\n\n## Steps\n\n1. Look.\n' }),
    urls,
  );
  expect(record?.title).toBe('Disk full');
  expect(record?.headings.map(({ slug }) => slug)).toEqual(['steps']);
});

test('services and teams are found by their names, signals, channels and addresses', () => {
  const records = searchRecords(
    memoryHandbook({
      'services/shop.yaml':
        'name: The shop\nowner: ops\ndescription: Sells.\nsignals:\n  errors: { title: Bad answers, query: up }\n',
      'teams/ops.yaml':
        'name: Operations\nchannel: "#ops"\nemail: ops@shop.example\nrotation: { name: ops-primary }\n',
    }),
    urls,
  );
  const blank = { errors: [], headings: [] };
  expect(records).toEqual([
    {
      ...{ ...blank, id: 'services/shop', url: '/services/shop/', rank: 1, kind: 'service' },
      ...{ title: 'The shop', names: ['shop'], services: ['shop'], owner: 'ops' },
      text: 'Sells. errors Bad answers up',
    },
    {
      ...{ ...blank, id: 'teams/ops', url: '/teams/ops/', rank: 2, kind: 'team' },
      ...{ title: 'Operations', names: ['ops', '#ops'], services: [] },
      text: 'ops-primary ops@shop.example',
    },
  ]);
});

test('of pages that answer equally well runbooks come first, then services, teams and guides', () => {
  const records = searchRecords(
    memoryHandbook({
      'guides/a.md': '---\ntitle: Ledger\n---\n',
      'services/b.yaml': 'name: Ledger\nowner: a\n',
      'teams/a.yaml': 'name: Ledger\n',
      'runbooks/z.md': '---\ntitle: Ledger\n---\n',
    }),
    urls,
  );
  expect(found(searchOver(...records), 'ledger')).toEqual([
    'name runbooks/z',
    'name services/b',
    'name teams/a',
    'name guides/a',
  ]);
});

test('a document is of the team and the services that it names', () => {
  const page = '---\nowner: ops\nservices: [shop, cart]\n---\n';
  const [record] = searchRecords(memoryHandbook({ 'runbooks/a.md': page }), urls);
  expect(record).toMatchObject({ owner: 'ops', services: ['shop', 'cart'] });
});
