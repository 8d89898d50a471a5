import { expect, test } from 'vitest';
import { classifier } from '../../src/handbook/classifier.ts';
import type { FileContent } from '../../src/handbook/handbook-from.ts';
import { lintHandbook } from '../../src/lint/lint-handbook.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { ruleSettings } from '../../src/lint/settings.ts';
import { defaultConfig } from '../../src/parse/config.ts';
import { readFolder } from '../../src/project/read-folder.ts';
import { readPicture } from '../../src/project/read-picture.ts';
import { refuseEndless } from '../../src/project/refuse-endless.ts';
import { writeFolder } from './folder.ts';

/** The findings in a folder over which texts are laid that nobody has saved, as `path:line:column message`. */
async function findingsOver(folder: string, unsaved: Readonly<Record<string, string>>): Promise<string[]> {
  const buffers = Object.entries(unsaved).map(([path, text]) => [path, { type: 'text', text }] as const);
  const saved = readFolder(folder, classifier(defaultConfig));
  const files = await refuseEndless(new Map<string, FileContent>([...saved, ...buffers]));
  const { findings } = await lintHandbook(files, {
    ...{ config: defaultConfig, profile: 'starter' },
    settings: ruleSettings(rules, defaultConfig, 'starter').settings,
    readPicture: (path) => readPicture(folder, path),
  });
  return findings.map(
    ({ path, range: { start }, message }) => `${path}:${start.line}:${start.column} ${message}`,
  );
}

const saved = {
  'runbooks/a.md': '# A\n\n[b](b.md#steps) [plan](plan.svg)\n',
  'runbooks/b.md': '# B\n\n## Steps\n',
  'runbooks/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

test('a text that is not saved counts in place of the file’s, for its own page and for those that lead to it', async () => {
  const folder = writeFolder(saved);
  expect(await findingsOver(folder, {})).toEqual([]);
  expect(await findingsOver(folder, { 'runbooks/b.md': '# B\n\n[c](c.md)\n' })).toEqual([
    'runbooks/a.md:3:1 ‘runbooks/b.md’ has no section ‘#steps’. Name a heading that exists.',
    expect.stringMatching(
      /^runbooks\/b\.md:3:1 The link ‘c\.md’ leads to ‘runbooks\/c\.md’, which does not exist/,
    ),
  ]);
});

test('a text of a file that is not there yet is a document', async () => {
  const folder = writeFolder({
    'runbooks/a.md': saved['runbooks/a.md'],
    'runbooks/plan.svg': saved['runbooks/plan.svg'],
  });
  expect(await findingsOver(folder, { 'runbooks/b.md': saved['runbooks/b.md'] })).toEqual([]);
});

test('a text that is not saved is tried before it is read', async () => {
  const found = await findingsOver(writeFolder(saved), { 'runbooks/c.mdx': `{${'<b>'.repeat(32)}` });
  expect(found).toEqual([expect.stringContaining('runbooks/c.mdx:1:1 The parser does not come to an end')]);
});
