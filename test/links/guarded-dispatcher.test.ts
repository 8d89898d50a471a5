import { fetch } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { guardedDispatcher, through } from '../../src/links/guarded-dispatcher.ts';
import { serve, statuses } from './loopback-server.ts';

test.each([
  '127.0.0.1',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[64:ff9b::7f00:1]',
  'localhost',
])('a connection to %s is not made, however it is written', async (host) => {
  const server = await serve(statuses({ '/': [200] }));
  const dispatcher = guardedDispatcher({ allowPrivate: false, timeoutMs: 2000 });
  onTestFinished(() => dispatcher.destroy());
  const asked = fetch(`http://${host}:${new URL(server.origin).port}/`, { dispatcher });
  await expect(asked).rejects.toMatchObject({ cause: { refusal: { type: 'private' } } });
  expect(server.requests).toEqual([]);
});

test('another port of the own host is not the own host', async () => {
  const [own, other] = [await serve(statuses({ '/': [200] })), await serve(statuses({ '/': [200] }))];
  const dispatcher = guardedDispatcher({ allowPrivate: false, timeoutMs: 2000, own: new URL(own.origin) });
  onTestFinished(() => dispatcher.destroy());
  expect((await fetch(own.origin, { dispatcher })).status).toBe(200);
  await expect(fetch(other.origin, { dispatcher })).rejects.toThrow('fetch failed');
  expect(other.requests).toEqual([]);
});

test('checks at the same time wait for each other, each with its own dispatcher', async () => {
  const server = await serve(statuses({ '/': [200] }));
  const ask = (allowPrivate: boolean) =>
    through(guardedDispatcher({ allowPrivate, timeoutMs: 2000 }), async () => {
      const answer = await fetch(server.origin).catch(() => undefined);
      return answer?.status;
    });
  expect(await Promise.all([ask(true), ask(false), ask(true)])).toEqual([200, undefined, 200]);
});
