import { expect, test } from 'vitest';
import { found, page, searchOver } from './pages.ts';

const etcd = page('etcd', {
  title: 'etcd is slow',
  headings: [
    { text: 'Meaning', slug: 'meaning' },
    { text: 'Mitigation', slug: 'mitigation' },
  ],
  text: 'Meaning The disk cannot keep up. Mitigation Run etcdctl defrag --cluster on one member, then wait for the leader.',
});
const certificates = page('certificates', {
  title: 'A certificate expires',
  errors: ['x509: certificate has expired'],
  headings: [{ text: 'Diagnosis', slug: 'diagnosis' }],
  text: 'Clients are refused. Diagnosis The log says x509: certificate has expired or is not yet valid.',
});
const defrag = page('defrag', {
  title: 'Words apart',
  text: 'The defrag of a database. Use etcdctl with care.',
});
const search = searchOver(etcd, certificates, defrag);

test('a verbatim phrase comes before the same words apart', () => {
  expect(found(search, 'etcdctl defrag')).toEqual(['phrase etcd', 'words defrag']);
});

test('a phrase may be quoted, in another case and spaced otherwise', () => {
  expect(found(search, '"ETCDCTL   defrag"')[0]).toBe('phrase etcd');
});

test('a phrase begins with a word', () => {
  expect(found(search, 'efrag --cluster')).not.toContain('phrase etcd');
});

test('an extra word does not empty the list', () => {
  expect(found(search, 'etcdctl defrag unheardof').sort()).toEqual(['words defrag', 'words etcd']);
});

test('a mistyped word and the start of a word are found', () => {
  expect(found(search, 'some databse')).toEqual(['words defrag']);
  expect(found(search, 'my clien')).toEqual(['words certificates']);
});

test('a hit links to the section that its excerpt is from', () => {
  expect(search.find('etcdctl defrag', 1)).toEqual([
    {
      id: 'etcd',
      url: '/etcd/',
      title: 'etcd is slow',
      kind: 'runbook',
      services: [],
      tier: 'phrase',
      excerpt: {
        text: '…disk cannot keep up. Mitigation Run etcdctl defrag --cluster on one member, then wait for the leader.',
        marks: [[37, 51]],
      },
      heading: { text: 'Mitigation', slug: 'mitigation' },
    },
  ]);
});

test('a page found by an error text shows the error', () => {
  const [hit] = search.find('panic: X509: certificate has expired, giving up');
  expect(hit?.tier).toBe('name');
  expect(hit?.heading).toEqual({ text: 'Diagnosis', slug: 'diagnosis' });
  expect(hit?.excerpt.marks.map(([start, end]) => hit.excerpt.text.slice(start, end))).toEqual([
    'x509: certificate has expired',
  ]);
});

test('a page found by its name shows its beginning and no section', () => {
  const [hit] = search.find('etcd is slow');
  expect(hit?.excerpt.text.startsWith('Meaning The disk')).toBe(true);
  expect(hit).not.toHaveProperty('heading');
});

test('a page is one hit, however often it answers', () => {
  const twice = searchOver(page('disk', { title: 'Disk', names: ['disk'], text: 'disk disk disk' }));
  expect(found(twice, 'disk')).toEqual(['name disk']);
});

test('pages that answer equally well are in the order of their ids, however the records came', () => {
  const records = ['b', 'c', 'a'].map((id) => page(id, { title: 'Same', text: 'the same words' }));
  expect(found(searchOver(...records), 'words')).toEqual(['phrase a', 'phrase b', 'phrase c']);
  expect(found(searchOver(...records.toReversed()), 'words')).toEqual(['phrase a', 'phrase b', 'phrase c']);
});

test('two records with one id are two hits', () => {
  const twins = searchOver(page('down', { url: '/b/' }), page('down', { url: '/a/' }));
  expect(twins.find('down').map(({ url }) => url)).toEqual(['/a/', '/b/']);
});

test('no more pages are found than the limit, and a hit says whose page it is and how severe', () => {
  const mixed = searchOver(
    page('checkout', { kind: 'service', owner: 'payments', severity: 'critical' }),
    page('checkout-errors'),
    page('checkout-latency'),
  );
  expect(mixed.find('checkout', 1)).toMatchObject([
    { id: 'checkout', kind: 'service', owner: 'payments', severity: 'critical' },
  ]);
  expect(mixed.find('checkout', 2)).toHaveLength(2);
});

test('Chinese text is found by a phrase, by a word in it and by one character', () => {
  const chinese = searchOver(page('disk', { title: 'Disk', text: '节点的磁盘空间不足，请清理。' }));
  expect(found(chinese, '磁盘空间')).toEqual(['phrase disk']);
  expect(found(chinese, '空间 磁盘')).toEqual(['words disk']);
  expect(found(chinese, '盘')).toEqual(['phrase disk']);
});

test('an accent is found whether it was typed as one character or two', () => {
  const accents = searchOver(page('cafe', { title: 'Menu', text: 'Le cafe\u0301 est ferme\u0301' }));
  expect(found(accents, 'café est fermé')).toEqual(['phrase cafe']);
});

test.each([[''], ['   '], ['\n\t']])('nothing is found for the empty query %j', (query) => {
  expect(search.find(query)).toEqual([]);
});
