import { expect, test } from 'vitest';
import { backlinksIn } from '../../src/handbook/backlinks.ts';
import { followReference } from '../../src/handbook/follow-reference.ts';
import { rangeOf, referencesIn } from '../../src/handbook/references.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';

const handbook = memoryHandbook({
  'teams/payments.yaml': 'name: Payments\n',
  'services/checkout.yaml':
    'name: Checkout\nowner: payments\ndepends_on: [ledger, checkout]\nsignals:\n  errors: { title: Errors, query: x }\n',
  'services/ledger.yaml': 'name: Ledger\nowner: ghosts\n',
  'runbooks/a.md':
    '---\nowner: payments\nservices: [checkout]\nrelated: [runbooks/b, runbooks/gone, "runbooks/b#nowhere"]\n' +
    'triggers:\n  - { signal: checkout/errors, path: "#steps" }\n  - { signal: checkout/latency }\n  - { signal: ghost/x }\n---\n\n## Steps\n\nSee [b](b.md) and [the ledger](../services/ledger.yaml).\n',
  'runbooks/b.md': '# B\n\nBack to [a](a.md), [itself](#b) and [a again](a.md#steps).\n',
});

const document = (id: string) => {
  const found = handbook.documentsById.get(id);
  if (!found) throw new Error(`There is no ‘${id}’`);
  return found;
};

test('every name in the data of a file is followed to what it names', () => {
  const shown = referencesIn(document('runbooks/a')).map((reference) => {
    const { type } = followReference(reference, handbook);
    return `${reference.at.join('.')} ${reference.name}: ${type}, line ${rangeOf(reference).start.line}`;
  });
  expect(shown).toEqual([
    'owner payments: entry, line 2',
    'services.0 checkout: entry, line 3',
    'related.0 runbooks/b: document, line 4',
    'related.1 runbooks/gone: no document, line 4',
    'related.2 runbooks/b#nowhere: no section, line 4',
    'triggers.0.signal checkout/errors: signal, line 6',
    'triggers.0.path #steps: document, line 6',
    'triggers.1.signal checkout/latency: no signal, line 7',
    'triggers.2.signal ghost/x: no entry, line 8',
  ]);
});

/** Who refers to each file, by its path. */
const backlinks = Object.fromEntries(
  Array.from(backlinksIn(handbook), ([file, links]) => [
    file.path,
    links.map(({ from, keys }) => `${from.path} ${keys.join(', ') || 'text'}`),
  ]),
);

test('a file knows who refers to it, by which keys or by its text alone', () => {
  expect(backlinks).toEqual({
    'teams/payments.yaml': ['runbooks/a.md owner', 'services/checkout.yaml owner'],
    'services/checkout.yaml': ['runbooks/a.md services, triggers'],
    'services/ledger.yaml': ['runbooks/a.md text', 'services/checkout.yaml depends_on'],
    'runbooks/b.md': ['runbooks/a.md related'],
    'runbooks/a.md': ['runbooks/b.md text'],
  });
});
