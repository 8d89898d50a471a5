import { expect, test } from 'vitest';
import { stepsIn } from './read.ts';

/** The command that a shell fence holds. */
function commandOf(content: string, language = 'bash') {
  const [command] = stepsIn(`## Steps\n\n~~~${language}\n${content}\n~~~\n`)[0]?.commands ?? [];
  if (!command) throw new Error('The fence is no command');
  const { lines, changes, isSession } = command;
  return { lines, changes, isSession };
}

test.each([
  '[root@h ~]# ',
  'user@h:~$ ',
  'root@h:/# ',
  'user@h ~ % ',
  '(venv) user@h:~/a$ ',
  '[cluster-1]$ ',
  'bash-5.1$ ',
  'sh-4.4# ',
  '/ # ',
  '$ ',
  'PS C:\\> ',
  'C:\\Users\\me>',
  '(venv) $ ',
  '[~]$ ',
  'user@h:~/a (main)$ ',
  'h:~ # ',
  'h$ ',
  '└─$ ',
  '➜  ~ git:(main) ✗ ',
])('a line behind the prompt ‘%s’ is a command, and the others are output', (prompt) => {
  const session = `${prompt}kubectl get pods\nrm  1/1  Running\nkubectl delete pod web\n${prompt}ls -l`;
  expect(commandOf(session)).toEqual({
    lines: ['kubectl get pods', 'ls -l'],
    changes: undefined,
    isSession: true,
  });
  expect(commandOf(`${prompt}rm -rf /data\nls`).changes).toBe('rm -rf /data');
});

test('what a shell asks for with > belongs to the command', () => {
  const session =
    '$ for p in a b; do\n>   kubectl delete pod $p\n> done\npod deleted\n$ cat <<EOF\n> a\n> EOF\na';
  expect(commandOf(session)).toEqual({
    lines: ['for p in a b; do', 'kubectl delete pod $p', 'done', 'cat <<EOF\na\nEOF'],
    changes: 'kubectl delete pod $p',
    isSession: true,
  });
});

test('lines of output may start with > or hold an apostrophe', () => {
  expect(commandOf("$ curl -v http://h\n> GET / HTTP/1.1\ncan't say\n$ ls").lines).toEqual([
    'curl -v http://h',
    'ls',
  ]);
});

test('a session of psql is SQL', () => {
  const session =
    'postgres=# select *\npostgres-#   from jobs;\n id\n----\npostgres=# delete from jobs;\nDELETE 1';
  expect(commandOf(session)).toEqual({
    lines: ['select *\nfrom jobs;', 'delete from jobs;'],
    changes: 'delete from jobs;',
    isSession: true,
  });
  expect(commandOf("$ psql\npostgres=> select 'delete from jobs';").changes).toBeUndefined();
});

test.each([
  ['mysql> drop table jobs;', 'mysql> show tables;'],
  ['127.0.0.1:6379> flushall', '127.0.0.1:6379> get flushall'],
  ['redis> del flushall', 'redis> get flushall'],
  ['rs0:PRIMARY> db.jobs.drop()', 'rs0:PRIMARY> db.jobs.find()'],
  ['test> db.jobs.drop()', 'test> db.jobs.find()'],
])('a session of another client is read as its own language: %s', (changing, reading) => {
  expect(commandOf(changing).changes).toBe(changing.replace(/^\S+ /, ''));
  expect(commandOf(reading).changes).toBeUndefined();
});

test('# in front of a command is the prompt of root in a session, elsewhere it starts a comment', () => {
  expect(commandOf('# systemctl restart kubelet\n', 'console').lines).toEqual(['systemctl restart kubelet']);
  expect(commandOf('$ oc debug node/a\n# chroot /host\n# Then look:\n# rm -rf /x').lines).toEqual([
    'oc debug node/a',
    'chroot /host',
    'rm -rf /x',
  ]);
  expect(commandOf('# systemctl restart kubelet\nls\n').lines).toEqual(['ls']);
  expect(commandOf('# delete the file\nls\n', 'console').lines).toEqual(['ls']);
});

test.each([
  'rm -rf /data # clean up',
  'scp a.txt root@h:/tmp # copy',
  'git@example.com: not a prompt',
  '[ -f x ] && ls # both',
  '/usr/bin/ls # list',
  'a=1 # one',
])('‘%s’ starts with no prompt', (line) => {
  expect(commandOf(line)).toMatchObject({ lines: [line], isSession: false });
});

test('a loop over several lines is told by its own line', () => {
  expect(commandOf('for p in a b\ndo\n  kubectl delete pod $p\ndone').changes).toBe('kubectl delete pod $p');
  expect(commandOf('ssh h <<EOF\nrm -rf /data\nEOF\nls').changes).toBe('ssh h <<EOF\nrm -rf /data\nEOF');
});
