import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

test('a folder inside a handbook is told from an empty one', async () => {
  const folder = writeFolder({ 'runproof.yaml': 'title: Ours\n', 'runbooks/a.md': '# A\n' });
  const { code, said } = await runIn(join(folder, 'runbooks'), 'lint');
  expect(code).toBe(2);
  expect(said.at(-1)).toBe(
    `‘.’ is a folder inside the handbook ‘${folder}’. Run the command for that folder.`,
  );
});
