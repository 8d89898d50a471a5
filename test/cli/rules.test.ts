import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { packageFile } from '../../src/package.ts';
import { runIn } from './run-in.ts';

test('rules lists every rule with its severities', async () => {
  const { code, out, said } = await runIn('.', 'rules');
  const lines = out.trimEnd().split('\n');
  expect({ code, said }).toEqual({ code: 0, said: [] });
  expect(lines.slice(0, 6)).toEqual([
    'rule                     starter  standard strict',
    'no-broken-anchor         error    error    error    Every link to a section names one that exists.',
    'no-broken-image          error    error    error    Every picture is a file of the handbook that exists.',
    'no-broken-link           error    error    error    Every link inside the handbook leads to a file that exists.',
    'no-dependency-cycle      error    error    error    No service depends on itself, be it through others.',
    'no-dropped-part          warning  warning  error    The site shows every page and every SVG picture as it was written.',
  ]);
  expect(lines).toHaveLength(rules.length + 1);
});

test('explain prints a rule’s page', async () => {
  expect(await runIn('.', 'explain', 'no-broken-link')).toEqual({
    ...{ code: 0, said: [] },
    out: readFileSync(packageFile('src/lint/rules/no-broken-link.md'), 'utf8'),
  });
});

test('explain of a rule that does not exist names the nearest', async () => {
  expect(await runIn('.', 'explain', 'no-brokn-link')).toEqual({
    ...{ code: 2, out: '' },
    said: ['There is no rule ‘no-brokn-link’. Did you mean ‘no-broken-link’?'],
  });
});

test('the version and the help are what was asked for', async () => {
  expect(await runIn('.', '--version')).toEqual({ code: 0, out: '0.1.0\n', said: [] });
  expect(await runIn('.', 'lint', '--help')).toMatchObject({ code: 0, said: [] });
});
