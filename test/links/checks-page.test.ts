import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { externalChecks, siteChecks } from '../../src/links/checks.ts';

const folder = join(import.meta.dirname, '../../src/links');
const page = readFileSync(join(folder, 'checks.md'), 'utf8');

test('every name that a link check reports is explained, and no other', () => {
  const code = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'checks.ts');
  const reported = code.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/(?<=')(site|links)\/[a-z-]+(?=')/g) ?? [],
  );
  const explained = page.match(/(?<=^## ).*$/gm) ?? [];
  expect(explained.toSorted()).toEqual([...new Set(reported)].toSorted());
});

test('reports list the checks in the order of the page, each with its first sentence', () => {
  const sections = page.split(/^## /m).slice(1);
  const onPage = sections.map((section) => {
    const [id = '', ...lines] = section.split('\n');
    const [description] = /^.*?\.(?= |$)/.exec(lines.join(' ').trim()) ?? [];
    return { id, description };
  });
  expect([...siteChecks, ...externalChecks]).toEqual(onPage);
});
