import { expect, test } from 'vitest';
import { found, page, searchOver } from './pages.ts';

const search = searchOver(
  page('runbooks/pod-crash-looping', { title: 'A pod keeps restarting', names: ['KubePodCrashLooping'] }),
  page('runbooks/target-down', { title: 'A target is down', names: ['TargetDown'] }),
  page('runbooks/watchdog', { title: 'The alert that always fires', names: ['Watchdog'] }),
  page('runbooks/out-of-memory', { title: 'Killed for memory', errors: ['exit code 137', 'OOMKilled'] }),
  page('runbooks/exit-139', { title: 'Segmentation fault', errors: ['exit code 139'] }),
  page('runbooks/disk-full', { title: 'No space left', names: ['disk full', '磁盘已满'] }),
  page('services/payment-service', { kind: 'service', title: 'Payment service' }),
);

test.each([
  ['KubePodCrashLooping'],
  ['kubepodcrashlooping'],
  ['kube pod crash looping'],
  ['kube-pod_crash.looping'],
  ['KubePodCr'],
  ['CrashLoop'],
  ['a pod keeps restarting'],
  ['pod-crash-looping'],
  ['runbooks/pod-crash-looping'],
  ['KubePodCrahsLooping'],
  ['KubePodCrashLoping'],
])('%s finds the page by a name', (query) => {
  expect(found(search, query)[0]).toBe('name runbooks/pod-crash-looping');
});

test.each([
  ['[FIRING:1] KubePodCrashLooping prod/checkout-7d9f (kube-state-metrics critical)'],
  ['alertname="KubePodCrashLooping" severity="critical" namespace="shop"'],
  ['https://runbooks.example.org/kubernetes/kubepodcrashlooping'],
  ['https://handbook.example.org/runbooks/pod-crash-looping/#steps'],
  ['please help, KubePodCrashLooping again!'],
])('%s has the name in its noise', (query) => {
  expect(found(search, query)[0]).toBe('name runbooks/pod-crash-looping');
});

test('what follows alertname comes before longer names in the same message', () => {
  const message = 'alertname=TargetDown service=payment-service url=/runbooks/pod-crash-looping';
  expect(found(search, message).slice(0, 3)).toEqual([
    'name runbooks/target-down',
    'name runbooks/pod-crash-looping',
    'name services/payment-service',
  ]);
});

test('a name of one word counts in noise only as it is written', () => {
  expect(found(search, '[FIRING:1] Watchdog none')[0]).toBe('name runbooks/watchdog');
  expect(found(search, 'the watchdog timer of node 7')).not.toContain('name runbooks/watchdog');
});

test('a title of two words inside a sentence is no name in noise', () => {
  expect(found(search, 'restart payment service now')).toContain('words services/payment-service');
});

test('an error text is found in a log line', () => {
  expect(found(search, 'container checkout terminated: exit code 137 (restarts 4)')[0]).toBe(
    'name runbooks/out-of-memory',
  );
  expect(found(search, 'lastState: {reason: OOMKilled}')[0]).toBe('name runbooks/out-of-memory');
});

test('another number is not taken for a typo', () => {
  expect(found(search, 'exit code 137')).not.toContain('name runbooks/exit-139');
  expect(found(search, 'exit code 138')).not.toContain('name runbooks/exit-139');
});

test('a short word has no typos', () => {
  expect(found(search, 'dusk')).toEqual([]);
});

test('a Chinese alias is found in a Chinese sentence', () => {
  expect(found(search, '服务器磁盘已满了')[0]).toBe('name runbooks/disk-full');
});
