import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { compiledProgram } from '../program.ts';
import { writeFolder } from '../project/folder.ts';

const main = packageFile('src/cli/main.ts');

test('the program ends with the code of its command', () => {
  const folder = writeFolder({ 'runproof.yaml': '', 'runbooks/a.md': '[b](b.md)\n' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'lint', '--profile', 'starter'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: `runbooks/a.md:1:1 error no-broken-link
  The link ‘b.md’ leads to ‘runbooks/b.md’, which does not exist. Did you mean ‘runbooks/a.md’?

1 error, 1 file checked.
`,
    stderr: '',
  });
});

test.skipIf(process.platform === 'win32')(
  'a reader that stops early ends nothing with a stack trace',
  async () => {
    const text = '[b](gone.md)\n\n'.repeat(20_000);
    const folder = writeFolder({ 'runproof.yaml': '', 'runbooks/a.md': text });
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" lint --profile starter | head -1', process.execPath, await compiledProgram()],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({
      ...{ status: 0, stdout: 'runbooks/a.md:1:1 error no-broken-link\n', stderr: '' },
    });
  },
);
