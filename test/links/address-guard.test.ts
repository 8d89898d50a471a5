import { expect, onTestFinished, test, vi } from 'vitest';
import { addressGuard } from '../../src/links/address-guard.ts';

const { signal } = new AbortController();

test.each([
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[fd12::1]/',
  'http://[::ffff:192.168.0.1]/',
  'http://[64:ff9b::10.0.0.1]/',
])('%s is refused, unless private networks are allowed', async (url) => {
  expect(await addressGuard(false, signal)(url)).toMatchObject({ type: 'private' });
  expect(await addressGuard(true, signal)(url)).toBeUndefined();
});

test.each([
  'http://0.0.0.0/',
  'http://168.63.129.16/',
  'http://169.254.169.254/',
  'http://100.100.100.200/',
  'http://224.0.0.1/',
  'http://[::]/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
  'http://[::ffff:169.254.169.254]/',
])('%s is refused always', async (url) => {
  expect(await addressGuard(true, signal)(url)).toMatchObject({ type: 'private' });
});

test.each(['http://8.8.8.8/', 'http://172.32.0.1/', 'http://[2606:4700::1]/', 'http://[64:ff9b::8.8.8.8]/'])(
  '%s may be asked for',
  async (url) => {
    expect(await addressGuard(false, signal)(url)).toBeUndefined();
  },
);

test('a name is judged by what it resolves to', async () => {
  expect(await addressGuard(false, signal)('http://localhost:8080/')).toMatchObject({
    type: 'private',
    host: 'localhost',
  });
});

test('a name that exists nowhere is told from one that is private', async () => {
  expect(await addressGuard(true, signal)('http://nope.invalid/')).toEqual({
    type: 'unknown-host',
    host: 'nope.invalid',
  });
});

test('no name is looked up after the deadline', async () => {
  expect(await addressGuard(true, AbortSignal.abort())('http://localhost/')).toMatchObject({
    type: 'lookup-failed',
    host: 'localhost',
  });
});

test('behind a proxy a name that is unknown here is left to the proxy, an address is not', async () => {
  vi.stubEnv('HTTPS_PROXY', 'http://proxy.example:3128');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const guard = addressGuard(false, signal);
  expect(await guard('http://nope.invalid/')).toBeUndefined();
  expect(await guard('http://10.0.0.1/')).toMatchObject({ type: 'private' });
});
