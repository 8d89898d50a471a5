import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from './folder.ts';

/** A page with one finding of its own, to see that it is still linted. */
const good = '## Steps\n\n1. Go to [the list](gone.md) and choose the first row of it.\n';

/** The rule’s findings in a folder that holds a good page as well, as `path:line:column message`. */
export async function unreadableIn(folder: string): Promise<string[]> {
  mkdirSync(join(folder, 'runbooks'), { recursive: true });
  writeFileSync(join(folder, 'runbooks', 'good.md'), good);
  const { findings } = await loadProject(folder, { profile: 'starter' });
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  expect(of('no-broken-link').map(({ path }) => path)).toContain('runbooks/good.md');
  return of('no-unreadable-file').map(
    ({ path, range, message }) => `${path}:${range.start.line}:${range.start.column} ${message}`,
  );
}

/** The rule’s findings in a folder that holds one file beside a good page. */
export function unreadableFile(content: string | Uint8Array, path = 'runbooks/page.md'): Promise<string[]> {
  return unreadableIn(writeFolder({ [path]: content }));
}
