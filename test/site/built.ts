import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { build } from '../../src/site/build/build.ts';
import { writeFolder } from '../project/folder.ts';

/** Writes a handbook of the profile `starter`, unless its files say another. */
export function writeBook(files: Readonly<Record<string, string>>): string {
  return writeFolder({ 'runproof.yaml': 'profile: starter\n', ...files });
}

/** Builds a handbook that has no errors, into a folder that goes when the test ends. */
export async function built(folder: string, base?: string) {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-built-')));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const out = join(parent, 'site');
  const result = await build(await loadProject(folder, { allowMdxCode: true }), { out, base });
  expect(result).toMatchObject({ status: 'built', findings: [] });
  return { out, read: (path: string) => readFileSync(join(out, path), 'utf8') };
}
