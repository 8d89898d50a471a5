import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const empty = {
  'runproof.yaml': '',
  'teams/ops.yaml': 'name: Ops\nchannel: "#ops"\nescalation:\n  - { after: 0m, contact: On-call }\n',
  'services/shop.yaml': 'name: Shop\nowner: ops\n',
};

const today = new Date().toISOString().slice(0, 10);

test('new writes a runbook and says what to fill in', async () => {
  const folder = writeFolder(empty);
  const { code, out, said } = await runIn(
    folder,
    'new',
    'runbook',
    'shop/cart-errors',
    '--profile',
    'strict',
  );
  expect({ code, said }).toEqual({ code: 0, said: [] });
  const text = readFileSync(join(folder, 'runbooks', 'shop', 'cart-errors.md'), 'utf8');
  expect(text.replace(today, 'TODAY')).toMatchInlineSnapshot(`
    "---
    title: Cart errors
    description: "TODO: what is broken, in one sentence"
    owner: ops
    services:
      - shop
    severity: TODO
    alerts:
      - TODO
    reviewed: TODAY
    ---

    ## Summary

    TODO: what is happening and what to do first, in two sentences.

    ## Impact

    TODO: what customers notice, and how bad it is.

    ## Diagnosis

    TODO: how to tell which cause it is.

    \`\`\`bash
    echo "TODO: a command that only looks"
    \`\`\`

    ## Steps

    ### TODO: the first thing to do

    \`\`\`bash
    echo "TODO: the command"
    \`\`\`

    **Expect:** TODO: the output, or a number and how soon
    **Undo:** TODO: the command that takes it back, or write Irreversible and why

    ## Verification

    1. TODO: what to measure, and the number to expect, for how long.
    "
  `);
  expect(out).toMatchInlineSnapshot(`
    "Wrote runbooks/shop/cart-errors.md. Fill in:
      runbooks/shop/cart-errors.md:3  description: "TODO: what is broken, in one sentence"
      runbooks/shop/cart-errors.md:7  severity: TODO
      runbooks/shop/cart-errors.md:9  - TODO
      runbooks/shop/cart-errors.md:15  TODO: what is happening and what to do first, in two sentences.
      runbooks/shop/cart-errors.md:19  TODO: what customers notice, and how bad it is.
      runbooks/shop/cart-errors.md:23  TODO: how to tell which cause it is.
      runbooks/shop/cart-errors.md:26  echo "TODO: a command that only looks"
      runbooks/shop/cart-errors.md:31  ### TODO: the first thing to do
      runbooks/shop/cart-errors.md:34  echo "TODO: the command"
      runbooks/shop/cart-errors.md:37  **Expect:** TODO: the output, or a number and how soon
      runbooks/shop/cart-errors.md:38  **Undo:** TODO: the command that takes it back, or write Irreversible and why
      runbooks/shop/cart-errors.md:42  1. TODO: what to measure, and the number to expect, for how long.
    Then run ‘runproof lint’.
    "
  `);
});

test.each(['strict', 'standard', 'starter'])(
  'with each TODO written, a new runbook has no findings under %s',
  async (profile) => {
    const folder = writeFolder(empty);
    for (const name of ['plain', 'parts.mdx']) {
      const flags = name.endsWith('.mdx') ? ['--mdx'] : [];
      await runIn(folder, 'new', 'runbook', name, '--profile', profile, ...flags);
    }
    expect((await runIn(folder, 'lint', '--profile', profile)).code).toBe(1);
    for (const name of ['plain.md', 'parts.mdx']) {
      const path = join(folder, 'runbooks', name);
      writeFileSync(path, written(readFileSync(path, 'utf8')));
    }
    expect(await runIn(folder, 'lint', '--profile', profile)).toEqual({
      ...{ code: 0, out: 'No findings, 4 files checked.\n', said: [] },
    });
  },
);

/** What a person would write in the place of each TODO. */
function written(text: string): string {
  return text
    .replace('severity: TODO', 'severity: high')
    .replace(/description: .*/, 'description: The cart answers with errors.')
    .replace('- TODO\n', '- CartErrors\n')
    .replace('echo "TODO: a command that only looks"', 'kubectl get pods -n shop')
    .replace('echo "TODO: the command"', 'kubectl rollout undo deployment/cart -n shop')
    .replace(/### TODO.*/, '### Take the release back')
    .replace(/(\*\*Expect:\*\*) TODO.*/, '$1 the error rate is below 1% within 5 minutes.')
    .replace(/(\*\*Undo:\*\*) TODO.*/, '$1 `kubectl rollout undo deployment/cart -n shop` brings it back.')
    .replace(/1\. TODO.*/, '1. The error rate stays below 1% for 10 minutes.')
    .replaceAll(/TODO: .*/g, 'The cart answers with errors to every tenth customer.');
}

test('a folder and an extension in front of and behind the id are understood', async () => {
  const folder = writeFolder(empty);
  const { out } = await runIn(folder, 'new', 'runbook', 'runbooks/a.md');
  expect(out.split('\n')[0]).toBe('Wrote runbooks/a.md. Fill in:');
});

test('the handbook may be elsewhere', async () => {
  const folder = writeFolder({ 'book/runproof.yaml': '' });
  const { out } = await runIn(folder, 'new', 'runbook', 'a', '--dir', 'book');
  expect(out.split('\n')[0]).toBe(`Wrote ${join('book', 'runbooks', 'a.md')}. Fill in:`);
});
