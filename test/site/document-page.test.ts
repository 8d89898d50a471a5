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

test('a trigger says both of its bounds, and nothing that its service does not say', () => {
  const text = `---
owner: payments
triggers:
  - { signal: checkout/errors, above: 2%, below: 10% }
  - { signal: ghost/latency, below: 5ms, for: 1h, path: runbooks/gone }
---

Text.
`;
  expect(viewOf(pageOf('runbooks/a', { 'runbooks/a.md': text }), 'triggers')).toMatchObject([
    { condition: 'above 2% or below 10%', path: undefined },
    {
      ...{ service: { text: 'ghost' }, title: 'latency', query: undefined, tiers: '' },
      ...{ condition: 'below 5ms for 1h', path: { text: 'runbooks/gone' } },
    },
  ]);
});

test('related pages are shown once each, and never the page itself', () => {
  const related = '[runbooks/b, "#one", runbooks/a, "runbooks/b#steps", runbooks/gone, guides/g]';
  const page = pageOf('runbooks/a', { 'runbooks/a.md': `---\nrelated: ${related}\n---\n\n# A\n\n## One\n` });
  expect(viewOf(page, 'related')).toMatchObject([{ title: 'B' }, { title: 'Guide' }]);
});

test('what a variable is for is text with code in it', () => {
  const text =
    '---\nvariables:\n  ns: { description: "A <b> of `kubectl get ns`", default: 7 }\n---\n\n# A\n';
  expect(viewOf(pageOf('runbooks/a', { 'runbooks/a.md': text }), 'variables')).toEqual([
    {
      ...{ name: 'ns', value: '7', pattern: undefined },
      description: 'A &#60;b&#62; of <code>kubectl get ns</code>',
    },
  ]);
});

test('the contents go two levels deep', () => {
  const text = '# A\n\n## One\n\n### Two\n\n#### Three\n\n### Four\n\n## Five\n';
  expect(pageOf('guides/g', { 'guides/g.md': text }).toc).toEqual([
    {
      ...{ text: 'One', slug: 'one' },
      children: [
        { text: 'Two', slug: 'two' },
        { text: 'Four', slug: 'four' },
      ],
    },
    { text: 'Five', slug: 'five', children: [] },
  ]);
});

test('whoever is called after no time is called at once', () => {
  const team = (after: string) => `name: P\nescalation:\n  - { after: ${after}, contact: C }\n`;
  const ladderOf = (after: string) =>
    viewOf(pageOf('runbooks/a', { 'teams/payments.yaml': team(after) }), 'escalation');
  for (const after of ['0m', '0.0h', '0s'])
    expect(ladderOf(after), after).toMatchObject({ ladder: [{ after: 'at once' }] });
  for (const after of ['0.5h', '10m'])
    expect(ladderOf(after)).toMatchObject({ ladder: [{ after: `after ${after}` }] });
});
