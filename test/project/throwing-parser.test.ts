import { expect, test, vi } from 'vitest';
import { writeFolder } from './folder.ts';
import { unreadableIn } from './unreadable-in.ts';

vi.mock(import('../../src/parse/document.ts'), async (original) => {
  const { parseDocument } = await original();
  return {
    parseDocument(file, config) {
      if (file.path.endsWith('bad.md')) throw new TypeError('Cannot read properties of null (reading x).');
      return parseDocument(file, config);
    },
  };
});

test('what a parser throws is a finding of its file, in its own words, and the others are linted', async () => {
  expect(await unreadableIn(writeFolder({ 'runbooks/bad.md': '# Page\n' }))).toEqual([
    'runbooks/bad.md:1:1 The file cannot be read: Cannot read properties of null (reading x). Write it more plainly, and report this: it is a fault of ours.',
  ]);
});
