import { expect, test, vi } from 'vitest';
import { checkExternal } from '../../src/links/check-external.ts';
import { fileStart } from '../../src/text/range.ts';

vi.mock('node:dns/promises', () => ({
  lookup: () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })),
}));

test('where no host at all can be looked up, no link is called broken', async () => {
  const links = ['https://one.example/', 'https://two.example/x'].map((url) => ({
    ...{ url, path: 'runbooks/a.md', range: fileStart },
  }));
  const { findings, summary } = await checkExternal(links);
  expect(summary).toEqual({ checked: 2, ok: 0, broken: 0, unverified: 2, skipped: 0 });
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'info The link ‘https://one.example/’ leads to the host ‘one.example’, whose address could not be looked up (nor could any other). Open it to see whether it works.',
    'info The link ‘https://two.example/x’ leads to the host ‘two.example’, whose address could not be looked up (nor could any other). Open it to see whether it works.',
  ]);
});
