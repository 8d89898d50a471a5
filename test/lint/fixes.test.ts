import { expect, test } from 'vitest';
import { applyFixes } from '../../src/finding/apply-fixes.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { examples } from './examples.ts';
import { type Files, lintFiles } from './memory-handbook.ts';

/** The files of a handbook after the fixes of one rule. */
async function fixedFiles(id: string, files: Files): Promise<Files> {
  const findings = await lintFiles(files, { only: [id] });
  const fixed = Object.entries(files).map(([path, text]) => {
    const fixes = findings.flatMap((finding) => (finding.path === path && finding.fix) || []);
    return [path, applyFixes(text, fixes).text];
  });
  return Object.fromEntries(fixed);
}

const shown = examples.filter(({ fixed }) => Object.keys(fixed).length > 0);

test.each(shown)('$id makes of its example what its page shows', async ({ id, files, fixed }) => {
  const after = await fixedFiles(id, files);
  expect(after).toEqual({ ...files, ...fixed });
  expect(await lintFiles(after, { only: [id] })).toEqual([]);
});

test.each(shown)('$id leaves marks and line ends as they are', async ({ id, files, fixed }) => {
  const texts = Object.entries({ ...files, ...fixed });
  for (const ends of ['\r\n', '\r'])
    for (const mark of ['', '\ufeff', '\ufeff\ufeff']) {
      const rewritten = (text: string) => mark + text.replaceAll('\n', ends);
      const before = Object.entries(files).map(([path, text]) => [path, rewritten(text)]);
      const after = await fixedFiles(id, Object.fromEntries(before));
      expect(after).toEqual(Object.fromEntries(texts.map(([path, text]) => [path, rewritten(text)])));
    }
});

test('every rule that fixes shows it on its page, and no other does', async () => {
  const fixing = new Set<string>();
  for (const { files } of examples) {
    const findings = await lintFiles(files, { only: rules.map(({ id }) => id) });
    for (const { rule, fix } of findings) if (fix) fixing.add(rule);
  }
  expect([...new Set(shown.map(({ id }) => id))]).toEqual([...fixing].toSorted());
});
