import { expect, test } from 'vitest';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const page = `---
title: Checkout is down
owner: payments
services: [checkout]
severity: high
alerts: [CheckoutDown]
---

## Steps

1. Go to [the list](gone.md) and choose the first row of it.

## Verify

1. The error rate is below 1%.
`;

const files = {
  'runproof.yaml': 'title: Shop\n',
  'teams/payments.yaml': 'name: Payments\n',
  'services/checkout.yaml': 'name: Checkout\nowner: paymnts\n',
  'runbooks/checkout.md': page,
};

test('findings go to stdout and end with 1', async () => {
  expect(await runIn(writeFolder(files), 'lint')).toEqual({
    code: 1,
    out: `runbooks/checkout.md:11:10 error no-broken-link
  The link ‘gone.md’ leads to ‘runbooks/gone.md’, which does not exist. Correct the path, or remove the link.

services/checkout.yaml:2:8 error no-unknown-reference
  The owner ‘paymnts’ is no team of this handbook. Did you mean ‘payments’?

2 errors, 3 files checked.
`,
    said: [],
  });
});

test('a clean handbook ends with 0', async () => {
  const folder = writeFolder({
    ...files,
    'runbooks/checkout.md': page.replace('gone.md', 'checkout.md'),
    'services/checkout.yaml': 'name: Checkout\nowner: payments\n',
  });
  expect(await runIn(folder, 'lint')).toEqual({ code: 0, out: 'No findings, 3 files checked.\n', said: [] });
});

test('warnings alone end with 0', async () => {
  const folder = writeFolder({
    ...files,
    'services/checkout.yaml': 'name: Checkout\nowner: payments\n',
    'runproof.yaml': 'rules:\n  no-broken-link: warning\n',
  });
  const { code, out } = await runIn(folder, 'lint');
  expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
    ...{ code: 0, last: '1 warning, 3 files checked.' },
  });
});

test('JSON holds the same', async () => {
  const { code, out, said } = await runIn(writeFolder(files), 'lint', '--format', 'json');
  expect({ code, said }).toEqual({ code: 1, said: [] });
  expect(JSON.parse(out)).toEqual({
    version: 1,
    findings: [
      {
        ...{ rule: 'no-broken-link', severity: 'error', path: 'runbooks/checkout.md' },
        range: {
          start: { line: 11, column: 10, offset: 127 },
          end: { line: 11, column: 29, offset: 146 },
        },
        message:
          'The link ‘gone.md’ leads to ‘runbooks/gone.md’, which does not exist. Correct the path, or remove the link.',
        ...{ related: [], help: 'runproof explain no-broken-link', fingerprint: '72126cffc8ce5a28' },
      },
      {
        ...{ rule: 'no-unknown-reference', severity: 'error', path: 'services/checkout.yaml' },
        range: { start: { line: 2, column: 8, offset: 22 }, end: { line: 2, column: 15, offset: 29 } },
        message: 'The owner ‘paymnts’ is no team of this handbook. Did you mean ‘payments’?',
        fix: {
          edits: [
            {
              range: { start: { line: 2, column: 8, offset: 22 }, end: { line: 2, column: 15, offset: 29 } },
              text: 'payments',
            },
          ],
          safe: false,
        },
        ...{ related: [], help: 'runproof explain no-unknown-reference', fingerprint: '8e667d5ccd55cacd' },
      },
    ],
    summary: { files: 3, errors: 2, warnings: 0, infos: 0, suppressed: 0, baselined: 0 },
  });
});

test('the folder may be named, from the current one or whole', async () => {
  const folder = writeFolder({ 'book/runbooks/a.md': '', 'book/runproof.yaml': 'profile: starter\n' });
  for (const dir of ['book', './book/', `${folder}/book`]) {
    expect(await runIn(folder, 'lint', dir)).toMatchObject({
      code: 0,
      out: 'No findings, 1 file checked.\n',
    });
  }
});

test('a folder without a config is linted, and a note says so', async () => {
  const folder = writeFolder({ 'runbooks/a.md': '# A\n' });
  expect(await runIn(folder, 'lint', '--profile', 'starter')).toEqual({
    ...{ code: 0, out: 'No findings, 1 file checked.\n' },
    said: [`There is no runproof.yaml in ‘${folder}’: working on the defaults.`],
  });
});

test('the config may lie elsewhere', async () => {
  const folder = writeFolder({ 'book/pages/a.md': '', 'mine.yaml': 'documents:\n  "pages/*.md": runbook\n' });
  expect(await runIn(folder, 'lint', 'book', '--config', 'mine.yaml', '--profile', 'starter')).toMatchObject({
    code: 0,
    out: 'No findings, 1 file checked.\n',
    said: [],
  });
});
