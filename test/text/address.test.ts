import { expect, test } from 'vitest';
import { isHarmful, readAddress, safeAddress } from '../../src/text/address.ts';

test.each([
  ['https://example.com/a?b=c#d', 'outside'],
  ['HTTP://example.com', 'outside'],
  ['//example.com/a', 'outside'],
  ['https://[::1]:8080/a', 'outside'],
  ['mailto:ops@example.com', 'outside'],
  ['Tel:+49123', 'outside'],
  ['/runbooks/checkout/', 'inside'],
  ['../rollbacks/checkout#code', 'inside'],
  ['runbooks/a:b', 'inside'],
  ['runbooks\\a', 'inside'],
  ['?q=a:b', 'inside'],
  ['#javascript:alert(1)', 'inside'],
])('%j is %s, and stands in a page as it is', (address, type) => {
  expect(readAddress(address).type).toBe(type);
  expect(safeAddress(address)).toBe(address);
});

test.each([
  ['javascript:alert(1)', 'javascript:'],
  ['JaVaScRiPt:alert(1)', 'javascript:'],
  [' javascript:alert(1)', 'javascript:'],
  ['\u0001\u001f\tjavascript:alert(1)', 'javascript:'],
  ['java\tscript:alert(1)', 'javascript:'],
  ['java\nscr\ript\n:alert(1)', 'javascript:'],
  ['\u00a0javascript:alert(1)', 'javascript:'],
  ['vbscript:x', 'vbscript:'],
  ['data:text/html,<script>alert(1)</script>', 'data:'],
  ['data:image/png;base64,AAAA', 'data:'],
  ['file:///etc/passwd', 'file:'],
  ['blob:https://example.com/1', 'blob:'],
  ['view-source:https://example.com', 'view-source:'],
  ['C:\\x', 'c:'],
  ['a:b', 'a:'],
  ['\\\\host\\share', '\\\\'],
  ['/\\host', '/\\'],
  ['\\/host', '\\/'],
  ['/\t\\host', '/\\'],
])('%j is unsafe for its start %j', (address, start) => {
  expect(readAddress(address)).toEqual({ type: 'unsafe', start });
  expect(safeAddress(address)).toBeUndefined();
});

test.each([
  ...['//', '///', '//[', '//:80', '//?', 'https:', 'https://', 'https://[/', 'https://[x]/', 'http://a b/'],
  ...['https://x:99999/', 'https://user@/', 'http://1.2.3.4.5/', 'https://a|b/', 'https:x', 'https:/x'],
])('%j is the address of no host', (address) => {
  expect(readAddress(address)).toEqual({ type: 'broken', url: address });
  expect(safeAddress(address)).toBeUndefined();
});

test('the escaped brackets of a host are brackets', () => {
  expect(safeAddress('http://%5B::1%5D:8080/%5Ba%5D')).toBe('http://[::1]:8080/%5Ba%5D');
  expect(safeAddress('//%5b::1%5d')).toBe('//[::1]');
});

test('what a browser does not see of an address is not in it', () => {
  expect(readAddress(' ht\ntps://example.com/\u0001 ')).toEqual({
    type: 'outside',
    scheme: 'https',
    url: 'https://example.com/',
  });
});

test.each(['', ' ', '\t\n', undefined])('%j leads nowhere', (address) => {
  expect(safeAddress(address)).toBeUndefined();
});

test('what is harmful on every site is unsafe on ours', () => {
  const harmful = [
    'javascript:1',
    'vbscript:1',
    'file:///x',
    'data: TEXT/HTML,x',
    'data:application/xhtml+xml,x',
  ];
  const others = ['data:image/png,x', 'slack://x', 'https://example.com/', 'blob:https://example.com/1'];
  expect(harmful.filter((url) => !isHarmful(new URL(url)))).toEqual([]);
  expect(harmful.filter((url) => safeAddress(url) !== undefined)).toEqual([]);
  expect(others.filter((url) => isHarmful(new URL(url)))).toEqual([]);
});
