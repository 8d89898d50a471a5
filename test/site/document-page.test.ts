import { expect, test } from 'vitest';
import { sourceUrl } from '../../src/site/urls/source-url.ts';
import { pageOf, viewOf } from './view-source.ts';

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

test.each([
  ['https://github.com/o/r', 'https://github.com/o/r/blob/HEAD/runbooks/a%20b.md'],
  ['https://github.com/o/r.git', 'https://github.com/o/r/blob/HEAD/runbooks/a%20b.md'],
  ['https://github.com/o/r/tree/main/docs/', 'https://github.com/o/r/blob/main/docs/runbooks/a%20b.md'],
  ['https://gitlab.com/o/r', 'https://gitlab.com/o/r/-/blob/HEAD/runbooks/a%20b.md'],
])('the source of a page of %s is at %s', (repository, url) => {
  expect(sourceUrl(repository, 'runbooks/a b.md')).toBe(url);
});
