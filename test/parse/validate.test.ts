import { expect, test } from 'vitest';
import type { EntryName } from '../../schemas/entries/index.ts';
import { defaultConfig } from '../../src/parse/config.ts';
import { parseEntry } from '../../src/parse/entry.ts';
import { place, problemsOf, read } from './read.ts';

test.each([
  ['ownr: ops', '2:1 The key ‘ownr’ is not known. Did you mean ‘owner’?'],
  [
    'weather: fine',
    '2:1 The key ‘weather’ is not known. Use one of ‘kind’, ‘title’, ‘description’, ‘owner’, ‘services’, ‘status’, ‘aliases’, ‘related’, ‘reviewed’, ‘review_every’, ‘variables’, ‘severity’, ‘alerts’, ‘errors’, ‘triggers’.',
  ],
  [
    'title: 42',
    '2:8 ‘title’ is ‘42’. Write text (put quotes around it where it looks like a number or a date).',
  ],
  [
    'title:',
    '2:7 ‘title’ is empty. Write text (put quotes around it where it looks like a number or a date).',
  ],
  ['title: "  "', '2:8 ‘title’ is ‘  ’. Write some text.'],
  ['owner: Ops', '2:8 ‘owner’ is ‘Ops’. Write lower-case letters, digits, dots, dashes and underscores.'],
  ['services: shop', '2:11 ‘services’ is ‘shop’. Write a list, one item a line after a dash.'],
  [
    'services: [shop, Cart]',
    '2:18 ‘services[1]’ is ‘Cart’. Write lower-case letters, digits, dots, dashes and underscores.',
  ],
  [
    'severity: hihg',
    '2:11 ‘severity’ is ‘hihg’, not one of ‘critical’, ‘high’, ‘medium’, ‘low’. Did you mean ‘high’?',
  ],
  [
    'severity: [high]',
    '2:11 ‘severity’ is a list, not one of ‘critical’, ‘high’, ‘medium’, ‘low’. Did you mean ‘high’?',
  ],
  ['reviewed: 5.10.2026', '2:11 ‘reviewed’ is ‘5.10.2026’. Write a day like 2026-10-05.'],
  [
    'review_every: 90',
    '2:15 ‘review_every’ is ‘90’. Write text (put quotes around it where it looks like a number or a date).',
  ],
  [
    'review_every: quarterly',
    '2:15 ‘review_every’ is ‘quarterly’. Write a number and a unit, like 90s, 5m, 2h or 30d.',
  ],
  [
    'triggers:\n  - above: 2%',
    '3:5 The key ‘signal’ is missing in ‘triggers[0]’. Add it: text (put quotes around it where it looks like a number or a date).',
  ],
  [
    'triggers:\n  - signal: shop/errors\n    abve: 2%',
    '4:5 The key ‘abve’ in ‘triggers[0]’ is not known. Did you mean ‘above’?',
  ],
  ['triggers:\n  - { signal: errors }', '3:15 ‘triggers[0].signal’ is ‘errors’. Write <service>/<signal>.'],
  [
    'triggers:\n  - { signal: shop/errors, above: high }',
    '3:35 ‘triggers[0].above’ is ‘high’. Write a number with an optional unit, like 0.5, 2% or 350ms.',
  ],
  [
    'variables:\n  1st: {}',
    '3:8 The name ‘1st’ cannot be used: it needs letters, digits, dashes and underscores. Rename it.',
  ],
  ['variables:\n  pod: web-1', '3:8 ‘variables.pod’ is ‘web-1’. Write keys with values.'],
])('the frontmatter %j has a problem at its place', (yaml, message) => {
  expect(problemsOf(read(`---\n${yaml}\n---\n`))).toEqual([message]);
});

test('frontmatter that is no map has one problem', () => {
  expect(problemsOf(read('---\n- a\n---\n'))).toEqual([
    '2:1 The file is a list. Write keys with values. Start with kind, title, description.',
  ]);
});

test('keys that the config allows pass, and only they', () => {
  const config = { ...defaultConfig, frontmatter: { runbook: { allow: ['weight'] } } };
  const document = read('---\nweight: [any]\nwheight: 2\n---\n', 'runbooks/page.md', config);
  expect(problemsOf(document)).toHaveLength(1);
  expect(problemsOf(document)[0]).toContain('3:1 The key ‘wheight’ is not known.');
});

function entry(type: EntryName, text: string) {
  return parseEntry({ path: `${type}s/shop.front.yaml`, text, type });
}

test('an entry’s id is its file’s name without the extension', () => {
  expect(entry('team', 'name: Shop\n')).toMatchObject({ id: 'shop.front', type: 'team', problems: [] });
});

test.each<[EntryName, string, string]>([
  ['team', '', '1:1 The file is empty. Write keys with values. Start with name, description, channel.'],
  [
    'team',
    'channel: "#shop"\n',
    '1:1 The key ‘name’ is missing. Add it: text (put quotes around it where it looks like a number or a date).',
  ],
  [
    'team',
    'name: Shop\nescalation: []\n',
    '2:13 ‘escalation’ is an empty list. Write at least one item, or remove the key.',
  ],
  [
    'team',
    'name: Shop\nescalation:\n  - contact: lead\n',
    '3:5 The key ‘after’ is missing in ‘escalation[0]’. Add it: text (put quotes around it where it looks like a number or a date).',
  ],
  ['service', 'name: Shop\nowner: ops\ntier: 4\n', '3:7 ‘tier’ is ‘4’. Write 1, or 2, or 3.'],
  [
    'service',
    'name: Shop\nowner: ops\nsignals:\n  Latency: { title: a, query: b }\n',
    '4:12 The name ‘Latency’ cannot be used: it needs lower-case letters, digits, dots, dashes and underscores. Rename it.',
  ],
  [
    'service',
    'name: Shop\nowner: ops\ndashboards:\n  - title: Main\n    url: grafana.example\n',
    '5:10 ‘dashboards[0].url’ is ‘grafana.example’. Write an address that starts with https:// or http://.',
  ],
])('the %s %j has a problem at its place', (type, text, message) => {
  expect(problemsOf(entry(type, text))).toEqual([message]);
});

test('the sound keys of an entry are kept where others are wrong or missing', () => {
  const { data, problems } = entry('service', 'owner: Bad Owner\ntier: 1\ndepends_on: [cart]\n');
  expect(data).toEqual({ tier: 1, depends_on: ['cart'] });
  expect(problems).toHaveLength(2);
  expect(entry('team', '- a\n').data).toBeUndefined();
});

test('what was left to be written is found in an entry', () => {
  const { placeholders } = entry('team', 'name: TODO\nchannel: "FIXME: which?"\n');
  expect(placeholders.map(({ text, range }) => `${place(range)} ${text}`)).toEqual([
    '1:7 TODO',
    '2:11 FIXME',
  ]);
});

test('frontmatter is unread where it gives no data at all', () => {
  const isUnread = (text: string) => read(text).hasUnreadFrontmatter;
  expect(['---\na: b: c\n---\n', '---\n- a\n---\n', '---\ntitle: A\n'].map(isUnread)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['', '---\n---\n', '---\ntitle: 7\n---\n'].map(isUnread)).toEqual([false, false, false]);
});

test('a value is cut where it is long', () => {
  const [message = ''] = problemsOf(read(`---\nreviewed: ${'x'.repeat(100)}\n---\n`));
  expect(message).toBe(`2:11 ‘reviewed’ is ‘${'x'.repeat(59)}…’. Write a day like 2026-10-05.`);
});
