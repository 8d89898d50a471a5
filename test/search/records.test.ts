import { expect, test } from 'vitest';
import { searchRecords } from '../../src/search/records.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';

const urls = { document: () => '/d/', entry: () => '/e/' };

test('a document is searched by its errors and its prose, not by the source of its diagrams', () => {
  const [record] = searchRecords(
    memoryHandbook({
      'runbooks/a.md':
        '---\ndescription: In short.\nerrors: ["exit code 137"]\n---\n\n## Diagnosis\n\nLook.\n\n```mermaid\nflowchart TD\n  a --> b\n```\n\nThen act.\n',
    }),
    urls,
  );
  expect(record?.text).toBe('In short. exit code 137 Diagnosis Look. Then act.');
  expect(record?.headings).toEqual([{ text: 'Diagnosis', slug: 'diagnosis', at: 24 }]);
});
