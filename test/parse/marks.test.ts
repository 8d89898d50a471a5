import { expect, test } from 'vitest';
import { place, read } from './read.ts';

/** Each placeholder as `line:column text`. */
function placeholdersIn(text: string): string[] {
  return read(text).placeholders.map(({ range, text: mark }) => `${place(range)} ${mark}`);
}

/** Each use of a variable as `line:column name`, with `shell` where a shell reads it. */
function usesIn(text: string): string[] {
  return read(text).variableUses.map(
    ({ range, name, shell }) => `${place(range)} ${name}${shell ? ' shell' : ''}`,
  );
}

test('what was left to be written is found in prose, frontmatter and fences', () => {
  const text = '---\ntitle: TODO\n---\n\nTBD and **FIXME**.\n\n```bash\n# TODO\n```\n\nLorem ipsum dolor.\n';
  expect(placeholdersIn(text)).toEqual(['2:8 TODO', '5:1 TBD', '5:11 FIXME', '8:3 TODO', '11:1 Lorem ipsum']);
});

test('what a component shows is left to be written too', () => {
  const text = '<Callout type="TODO" title="TODO: say">\n\nTBD\n\n</Callout>\n\n<Mine title="TODO" />\n';
  const { placeholders } = read(text, 'runbooks/page.mdx');
  expect(placeholders.map(({ range }) => place(range))).toEqual(['1:29', '3:1']);
});

test('a quoted one is left to be written in a command, and spoken of in prose', () => {
  expect(placeholdersIn('```bash\necho "TODO: the command"\n```\n')).toEqual(['2:7 TODO']);
  expect(placeholdersIn('Prefix it with "TODO", or keep a TODO list.\n')).toEqual([]);
});

test('the same words in small letters, in other words, in code and in comments are none', () => {
  expect(placeholdersIn('My todo list; TODOS; `TODO`; <!-- TODO --> AUTODOC.\n')).toEqual([]);
});

test('variables are found in fences and inline code only', () => {
  const text = `'\${a}' and \${b}\n\n~~~bash\nls \${c} \${d-e}\n~~~\n\n~~~yaml\nf: \${f}\n~~~\n`.replaceAll(
    "'",
    '`',
  );
  expect(usesIn(text)).toEqual(['1:2 a', '4:4 c shell', '4:9 d-e shell', '8:4 f']);
});

test('what the shell itself expands is no variable of ours', () => {
  expect(usesIn(`~~~bash\necho \${a:-1} \${#b} \${c[0]} \\\${d} $e \${1}\n~~~\n`)).toEqual([]);
});

test('names that the shell fences set are known', () => {
  const text = '```bash\npod=$(kubectl get pod)\n```\n\n```yaml\nother=1\n```\n';
  expect([...read(text).shellAssignments]).toEqual(['pod']);
});
