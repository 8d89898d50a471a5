import { expect, test } from 'vitest';
import { bound, date, duration, id, sitePath, text, webUrl } from '../../schemas/primitives.ts';

test.each(['/', '/runbooks/', '/a/b-c/d.e/', '/~me/'])('a site can be served under ‘%s’', (path) => {
  expect(sitePath.safeParse(path).success).toBe(true);
});

test.each(['', 'runbooks/', '/runbooks', '//evil.example/', '/a//b/', '/../a/', '/a?b/', '/"><x/'])(
  'a site cannot be served under ‘%s’',
  (path) => expect(sitePath.safeParse(path).success).toBe(false),
);

test.each([
  ['an id', id, ['a', '7', 'shop-eu', 'a.b_c'], ['', '-a', '.a', '_a', 'A', 'a b', 'a/b']],
  ['a text', text, ['x', ' x'], ['', ' ', '\n']],
  ['a length of time', duration, ['90s', '0.5h', '350ms', '1w'], ['', 's', '5', '5 m', '-5m', '5y', '5m!']],
  ['a day', date, ['2026-10-05', '2026-12-31'], ['2026-13-01', '2026-00-10', '2026-1-5', '2026-10-32']],
  [
    'an address',
    webUrl,
    ['https://x.example/a?b', 'http://x'],
    ['x.example', 'https://', 'https://x y', 'ftp://x'],
  ],
  ['a bound', bound, [0, -1.5, '2%', '0.5 ms', '10MB/s'], ['', 'x', '%', '2%%!', '1..5']],
] as const)('%s is taken for what it is', (_, schema, right, wrong) => {
  const isTaken = (value: unknown) => schema.safeParse(value).success;
  expect(right.filter((value) => !isTaken(value))).toEqual([]);
  expect(wrong.filter(isTaken)).toEqual([]);
});
