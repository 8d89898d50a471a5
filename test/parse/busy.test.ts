import { describe, expect, test } from 'vitest';
import { followLink } from '../../src/handbook/follow-link.ts';
import { changesSomething } from '../../src/parse/shell/effects.ts';
import { sqlChangesSomething } from '../../src/parse/shell/sql.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';
import { problemsOf, read, stepsIn } from './read.ts';

/** Blanks that Markdown keeps, and no marks. */
const blanks = (count: number) => '\u00a0'.repeat(count);
const emptyLines = `${' '.repeat(20)}\n`.repeat(42_000);

// Each of these took minutes: every start was tried against every end.
describe('a megabyte is read at once', () => {
  test('with a here-document of empty lines', () => {
    const text = `~~~bash\n${`cat <<EOF\n${'\n'.repeat(4900)}`.repeat(9)}~~~\n`;
    expect(read(text).fences).toHaveLength(1);
  });

  test('with a heading of signs that are no letters', () => {
    const { sections } = read(`# T\n\n## 1. Steps${'😀'.repeat(250_000)}\n\n## a${'😀'.repeat(200_000)}b\n`);
    expect(sections.map(({ role }) => role)).toEqual(['steps', undefined]);
  });

  test('with a label of blanks', () => {
    expect(stepsIn(`## Steps\n\n1. x\n\n   **Undo${blanks(450_000)}b:** x\n`)[0]?.fields).toEqual([]);
    expect(stepsIn(`## Steps\n\n1. x\n\n   **Undo ${blanks(9)}:** x\n`)[0]?.fields[0]?.name).toBe('Undo');
  });

  test('with lines of blanks before a label', () => {
    const lines = `${blanks(18)}\n`.repeat(25_000);
    expect(stepsIn(`## Steps\n\n1. x\n\n   a\n${lines}b **Undo:** x\n`)[0]?.fields).toEqual([]);
  });

  test.each([
    ['empty lines', emptyLines],
    ['brackets that a copy follows', '(copy '.repeat(140_000)],
    ['lines that start with copy', 'copy aaaaaaaaaaaaaaaa\n'.repeat(42_000)],
  ])('with SQL of %s', (_, sql) => {
    expect(sqlChangesSomething(sql)).toBe(false);
    expect(sqlChangesSomething(`${sql}; \n  copy t\n  from 'f'`)).toBe(true);
  });

  test.each([
    ['the word import', 'import '.repeat(128_000)],
    ['blanks after import', `import${' '.repeat(900_000)}`],
    ['a long name after import', `import ${'a'.repeat(900_000)}! from `],
  ])('with code of %s', (_, code) => {
    const text = `import B, { C as D, E } from 'b'\nexport const A = \`${code}\`\n`;
    const names = read(text, 'runbooks/page.mdx').definedNames;
    expect(['A', 'B', 'D', 'E'].filter((name) => !names.has(name))).toEqual([]);
  });
});

test('a command with forty places where a quote can be read in two ways is decided at once', () => {
  expect(changesSomething(`rm${' /tmp/a"'.repeat(40)} x`)).toBe(true);
  expect(changesSomething('rm -f "/tmp/dump.sql" \'/tmp/a b\' /tmp/c')).toBe(true);
  expect(changesSomething('rm -f "/tmp/dump.sql" \'/tmp/a\' /tmp/c')).toBe(false);
});

test('a command that names many executions in a pod is decided by the first', () => {
  const lines = Array.from({ length: 500 }, () => `kubectl -- ${'exec -n '.repeat(240)}`);
  expect(lines.some(changesSomething)).toBe(false);
  expect(changesSomething('kubectl -n exec-tools exec -it pod -- psql -c "drop table t"')).toBe(true);
});

test('a link of very many steps is followed nowhere', () => {
  const document = read('# T\n');
  const target = followLink(memoryHandbook({}), document, '../'.repeat(46_000));
  expect(target.type).toBe('missing');
});

test('a list or a map where a key belongs is refused at its place', () => {
  const keys = Array.from({ length: 5000 }, (_, at) => `? &k${at} [a]\n: 1\n`).join('');
  expect(problemsOf(read(`---\ntitle: T\n${keys}---\n`))).toEqual([
    '3:7 The YAML has a list or a map where a key belongs. Write a name, or put quotes around text that starts with a brace.',
  ]);
});
