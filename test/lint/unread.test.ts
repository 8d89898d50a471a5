import { expect, test } from 'vitest';
import { lintFiles } from './memory-handbook.ts';

/** Findings as `path:line:column rule`. */
async function linesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const findings = await lintFiles(files, { profile: 'strict' });
  return findings.map(({ path, range: { start }, rule }) => `${path}:${start.line}:${start.column} ${rule}`);
}

const head = `---
title: A
description: b
owner: ops
services: [shop]
severity: low
reviewed: 2026-10-05
variables:
  pod: { default: a }
---

`;

/** What stands inside its components is not known once the last line has broken the file. */
const broken = `${head}## Impact

<Shown />

## Steps

1. Panic.
   <Run command="pod" />
2. Run \`kubectl delete pod a\`.
   <Undo />

## Verification

1. Look. <Expected />

{
`;
const entries = { 'teams/ops.yaml': 'name: Ops\n', 'services/shop.yaml': 'name: Shop\nowner: ops\n' };

test('MDX that cannot be read has one finding, and no rule judges what is not known of it', async () => {
  expect(await linesOf({ ...entries, 'runbooks/a.mdx': broken })).toEqual([
    'runbooks/a.mdx:27:1 no-unreadable-file',
  ]);
});

test('links into MDX that cannot be read are not judged', async () => {
  const other = '---\ntitle: B\nowner: ops\n---\n\n[x](../runbooks/a.mdx#in-a-component)\n';
  const files = { ...entries, 'runbooks/a.mdx': broken, 'guides/b.md': other };
  expect(await linesOf(files)).toEqual(['runbooks/a.mdx:27:1 no-unreadable-file']);
});

test('a value that is still to be written is one finding', async () => {
  const files = {
    ...entries,
    'guides/a.md': '---\ntitle: A\nowner: "TODO: who?"\nreviewed: TODO\n---\n\nx\n',
  };
  expect(await linesOf(files)).toEqual(['guides/a.md:3:9 no-placeholder', 'guides/a.md:4:11 no-placeholder']);
});

test('where placeholders may stay, a wrong value is wrong data', async () => {
  const findings = await lintFiles(
    { 'guides/a.md': '---\nreviewed: TODO\n---\n' },
    { profile: 'starter', only: ['require-valid-data'] },
  );
  expect(findings).toHaveLength(1);
});

test('a key that is missing is told beside one that is still to be written', async () => {
  const files = { ...entries, 'teams/ops.yaml': 'name: Ops\nescalation:\n  - { contact: TODO }\n' };
  expect(await linesOf(files)).toEqual([
    'teams/ops.yaml:3:5 require-valid-data',
    'teams/ops.yaml:3:16 no-placeholder',
  ]);
});

test('a team that cannot be read may give the escalation', async () => {
  const text = `${head}## Impact\n\nx\n`;
  const sections = async (team: string) => {
    const files = { ...entries, 'teams/ops.yaml': team, 'runbooks/a.md': text };
    const findings = await lintFiles(files, { only: ['require-section'] });
    return findings.filter(({ message }) => message.includes('Escalation'));
  };
  expect(await sections('name: [\n')).toEqual([]);
  expect(await sections('name: Ops\nescalation: call\n')).toEqual([]);
  expect(await sections('name: Ops\n')).toHaveLength(1);
});
