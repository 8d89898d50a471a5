import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../src/links');

test('every name that a link check reports is explained, and no other', () => {
  const code = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const reported = code.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/(?<=')(site|links)\/[a-z-]+(?=')/g) ?? [],
  );
  const explained = readFileSync(join(folder, 'checks.md'), 'utf8').match(/(?<=^## ).*$/gm) ?? [];
  expect(explained.toSorted()).toEqual([...new Set(reported)].toSorted());
});
