import { expect, test } from 'vitest';
import type { Handbook } from '../../src/handbook/handbook.ts';
import { handbookFrom } from '../../src/handbook/handbook-from.ts';
import { type Config, defaultConfig } from '../../src/parse/config.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { newDocument } from '../../src/scaffold/document.ts';
import { type Files, textsOf } from '../lint/memory-handbook.ts';

function handbook(files: Files = {}, config: Partial<Config> = {}): Handbook {
  return handbookFrom(textsOf(files), { ...defaultConfig, ...config });
}

function scaffold(book: Handbook, id = 'checkout-down') {
  const text = newDocument({ kind: 'runbook', id, profile: 'standard', today: '2026-10-05' }, book);
  return parseDocument({ path: `runbooks/${id}.md`, text, kind: 'runbook' }, book.config);
}

const ops = 'name: Ops\n';

test('the title is made of the id’s last part', () => {
  expect(scaffold(handbook(), 'shop/HTTP_errors.5xx').title).toBe('HTTP errors 5xx');
  expect(scaffold(handbook(), 'a--b__c-').title).toBe('A b c');
});

test('the owner and the service are given where there is only one', () => {
  const service = 'name: Shop\nowner: ops\n';
  const one = scaffold(handbook({ 'teams/ops.yaml': ops, 'services/shop.yaml': service }));
  expect(one.frontmatter?.value).toMatchObject({ owner: 'ops', services: ['shop'] });
  const two = scaffold(handbook({ 'teams/ops.yaml': ops, 'teams/web.yaml': ops }));
  expect(two.frontmatter?.value).toMatchObject({ owner: 'TODO', services: ['TODO'] });
});

test('it has the sections and keys that the handbook asks for, under its own headings', () => {
  const config: Partial<Config> = {
    sections: { runbook: { required: ['rollback', 'references'], headings: { steps: ['Mitigation'] } } },
    frontmatter: { runbook: { required: ['weight'], allow: ['weight'] } },
  };
  const document = scaffold(handbook({}, config));
  expect(document.sections.map(({ heading }) => heading.text)).toEqual([
    ...['Summary', 'Impact', 'Diagnosis', 'Mitigation', 'TODO: the first thing to do'],
    ...['Verification', 'Rollback', 'References'],
  ]);
  expect(document.frontmatter?.value).toMatchObject({ weight: 'TODO', reviewed: '2026-10-05' });
});

test('whom to call is asked for unless every team says so', () => {
  const required = { sections: { runbook: { required: ['escalation'] as const } } };
  const known = `${ops}escalation:\n  - { after: 0m, contact: On-call }\n`;
  const roles = (team: string) =>
    scaffold(handbook({ 'teams/ops.yaml': team }, required)).sections.map(({ role }) => role);
  expect(roles(known)).not.toContain('escalation');
  expect(roles(ops)).toContain('escalation');
  expect(roles(`${ops}escalation: []\n`)).toContain('escalation');
  const both = handbook({ 'teams/ops.yaml': known, 'teams/web.yaml': ops }, required);
  expect(scaffold(both).sections.map(({ role }) => role)).toContain('escalation');
  expect(scaffold(handbook({}, required)).sections.map(({ role }) => role)).toContain('escalation');
});

test('a kind without sections starts with words for its body', () => {
  const wanted = { kind: 'guide', id: 'how-we-work', profile: 'strict', today: '2026-10-05' } as const;
  expect(newDocument(wanted, handbook())).toBe(`---
title: How we work
description: "TODO: what it explains, in one sentence"
owner: TODO
reviewed: 2026-10-05
---

TODO: what a reader has to know.
`);
});

test('everything that a person has to write says TODO, also what only looks', () => {
  const document = scaffold(handbook());
  const texts = document.placeholders.map(({ range }) => document.text.split('\n')[range.start.line - 1]);
  expect(texts).toContain('echo "TODO: a command that only looks"');
  expect(texts).toContain('echo "TODO: the command"');
  expect(document.placeholders).toHaveLength(14);
});
