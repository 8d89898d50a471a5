import { expect, test } from 'vitest';
import { memoryHandbook } from '../lint/memory-handbook.ts';

const page = (data: string) => `---\n${data}\n---\n`;

test('documents and entries come in the order of their paths', () => {
  const { documents, entries } = memoryHandbook({
    ...{ 'runbooks/b.md': '', 'runbooks/B.md': '', 'runbooks/a.md': '' },
    ...{ 'teams/z.yaml': 'name: Z\n', 'services/a.yaml': 'name: A\nowner: z\n' },
  });
  expect(documents.map(({ path }) => path)).toEqual(['runbooks/B.md', 'runbooks/a.md', 'runbooks/b.md']);
  expect(entries.map(({ path }) => path)).toEqual(['services/a.yaml', 'teams/z.yaml']);
});

test('of two files with one id the first is found', () => {
  const { documentsById, documentsByPath } = memoryHandbook({ 'runbooks/a.mdx': '', 'runbooks/a.md': '' });
  expect(documentsById.get('runbooks/a')?.path).toBe('runbooks/a.md');
  expect([...documentsByPath.keys()]).toEqual(['runbooks/a.md', 'runbooks/a.mdx']);
});

test('documents are found by alert and by service, each once', () => {
  const { documentsByAlert, documentsByService } = memoryHandbook({
    'runbooks/a.md': page('alerts: [Down, Down, Slow]\nservices: [shop]'),
    'runbooks/b.md': page('alerts: [Down]\nservices: [shop, gone]'),
  });
  const paths = (documents: readonly { path: string }[] = []) => documents.map(({ path }) => path);
  expect(paths(documentsByAlert.get('Down'))).toEqual(['runbooks/a.md', 'runbooks/b.md']);
  expect(paths(documentsByAlert.get('down'))).toEqual([]);
  expect(paths(documentsByService.get('gone'))).toEqual(['runbooks/b.md']);
});

test('names that objects of JavaScript have are names like others', () => {
  const { teams, documentsByAlert } = memoryHandbook({
    'teams/constructor.yaml': 'name: C\n',
    'runbooks/a.md': page('alerts: [__proto__, toString]'),
  });
  expect([...teams.keys()]).toEqual(['constructor']);
  expect([...documentsByAlert.keys()]).toEqual(['__proto__', 'toString']);
});
