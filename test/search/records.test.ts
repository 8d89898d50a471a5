import { expect, test } from 'vitest';
import { searchRecords } from '../../src/search/records.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';

const urls = { document: () => '/d/', entry: () => '/e/' };

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
      ...{
        ...blank,
        id: 'services/shop',
        rank: 1,
        url: '/e/',
        kind: 'service',
        title: 'The shop',
        names: ['shop'],
      },
      ...{ services: ['shop'], owner: 'ops', text: 'Sells. errors Bad answers up' },
    },
    {
      ...{
        ...blank,
        id: 'teams/ops',
        rank: 2,
        url: '/e/',
        kind: 'team',
        title: 'Operations',
        names: ['ops', '#ops'],
      },
      ...{ services: [], text: 'ops-primary ops@shop.example' },
    },
  ]);
});
