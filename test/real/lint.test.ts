import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from '../project/folder.ts';
import { type Corpus, corpus, countsOf } from './corpus.ts';

const openshift = corpus('openshift__runbooks');
const prometheus = corpus('prometheus-operator__runbooks');

/** How many files were read, and how many findings each rule has under the default profile. */
async function lintedCounts({ folder, configFile }: Corpus) {
  const { summary, findings } = await loadProject(folder, { configFile });
  return { files: summary.files, rules: countsOf(findings.map(({ rule }) => rule)) };
}

test.skipIf(openshift.isMissing)('openshift__runbooks is linted', async () => {
  expect(await lintedCounts(openshift)).toEqual({
    files: 271,
    rules: {
      'no-broken-image': 6,
      'no-dropped-part': 7,
      'no-unknown-variable': 10,
      'no-unsafe-link': 4,
      'require-section': 40,
      'require-undo': 89,
    },
  });
});

test.skipIf(prometheus.isMissing)('prometheus-operator__runbooks is linted', async () => {
  expect(await lintedCounts(prometheus)).toEqual({
    files: 108,
    rules: {
      'no-empty-section': 9,
      'no-placeholder': 24,
      'require-action': 3,
      'require-section': 16,
      'require-undo': 5,
    },
  });
});

// Pages that are no runbooks, in other languages and with the syntax of other tools: whatever they hold, nothing throws.
for (const { name, folder, isMissing } of [
  corpus('kubesphere__alert-runbooks'),
  corpus('ministryofjustice__cloud-platform'),
  corpus('PagerDuty__incident-response-docs'),
  corpus('rook__rook'),
]) {
  test.skipIf(isMissing)(`${name} is read without a failure`, async () => {
    const config = writeFolder({ 'runproof.yaml': 'documents:\n  "**/*.md": runbook\n' });
    const options = { profile: 'starter', configFile: `${config}/runproof.yaml` } as const;
    const { handbook, findings } = await loadProject(folder, options);
    expect(handbook.documents.length).toBeGreaterThan(30);
    expect(handbook.unreadable).toEqual([]);
    expect(findings.every(({ message }) => message.endsWith('.') || message.endsWith('?'))).toBe(true);
  });
}
