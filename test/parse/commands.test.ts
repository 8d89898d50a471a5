import { expect, test } from 'vitest';
import { assignedNames } from '../../src/parse/shell/assigned-names.ts';
import { stepsIn } from './read.ts';

/** The commands that a shell fence holds. */
function linesOf(content: string, language = 'bash'): string[] | undefined {
  return stepsIn(`## Steps\n\n~~~${language}\n${content}\n~~~\n`)[0]?.commands[0]?.lines;
}

test('every line is a command; blank lines and comments are none', () => {
  expect(linesOf('# look\nls -l\n\n  cd /\n')).toEqual(['ls -l', 'cd /']);
});

test('where a line has a prompt, the lines without one are output', () => {
  expect(linesOf('$ ls\na.txt\n# a comment\n$ cd /\n')).toEqual(['ls', 'cd /']);
});

test.each([
  ['a user and a host', '$ x\nroot@db-1:~# vacuumdb', 'vacuumdb'],
  ['brackets', '$ x\n[root@db-1 ~]# vacuumdb', 'vacuumdb'],
  ['a percent sign', '$ x\nhost% ls', 'ls'],
  ['blanks before it', '  $ ls', 'ls'],
])('a prompt may have %s', (_, content, line) => {
  expect(linesOf(content)?.at(-1)).toBe(line);
});

test('a variable at the start of a line is no prompt', () => {
  expect(linesOf('$TOOL run')).toEqual(['$TOOL run']);
});

test('a backslash goes on with the next line', () => {
  expect(linesOf('kubectl scale deploy \\\n  --replicas=0 \\\n  checkout\nls')).toEqual([
    'kubectl scale deploy --replicas=0 checkout',
    'ls',
  ]);
  expect(linesOf('$ kubectl get \\\n  pods\nNAME READY\n')).toEqual(['kubectl get pods']);
});

test('an open quote goes on with the next line', () => {
  expect(linesOf('psql -c "select 1\nfrom t"\nls')).toEqual(['psql -c "select 1\nfrom t"', 'ls']);
});

test('a here-document belongs to its command', () => {
  expect(linesOf("kubectl apply -f - <<'EOF'\nkind: Pod\nEOF\nls")).toEqual([
    "kubectl apply -f - <<'EOF'\nkind: Pod\nEOF",
    'ls',
  ]);
  expect(linesOf('cat <<-END > f\n\ta\n\tEND\nls')).toEqual(['cat <<-END > f\n\ta\n\tEND', 'ls']);
});

test('a here-document that nothing closes ends with the fence', () => {
  expect(linesOf('cat <<EOF\nrm -rf /')).toEqual(['cat <<EOF\nrm -rf /']);
});

test.each(['sh', 'shell', 'zsh', 'console', 'terminal', 'BASH'])('%s is a shell', (language) => {
  expect(linesOf('ls', language)).toEqual(['ls']);
});

test.each(['yaml', 'promql', 'text', ''])('‘%s’ is no shell', (language) => {
  expect(linesOf('ls', language)).toBeUndefined();
});

test('a fence’s language ends at a brace or a comma', () => {
  expect(linesOf('ls', 'bash{1}')).toEqual(['ls']);
  expect(linesOf('ls', 'sh,copy')).toEqual(['ls']);
});

test('names that a shell text gives a value', () => {
  const text = 'A=1 export B=2\nlocal C=3; for pod in a b; do read -r -p line; done\necho D==x --e=f';
  expect(assignedNames(text).toSorted()).toEqual(['A', 'B', 'C', 'D', 'line', 'pod']);
});
