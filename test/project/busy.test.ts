import { expect, test } from 'vitest';
import { parseMermaid } from '../../src/diagram/mermaid.ts';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from './folder.ts';

// Again, because one of them may wait a second and a half for a processor, and is given up by the clock.
test('diagrams that each come to an end and together take very long are not all read', {
  retry: 2,
}, async () => {
  const diagrams = Array.from(
    { length: 100 },
    (_, at) => `~~~mermaid\nblock-beta\nspace:${20_000 + at}\n~~~\n`,
  );
  // Mermaid loads what reads a kind of diagram with the first one, which a busy machine may do slowly.
  await parseMermaid('block-beta\n  a');
  const { findings } = await loadProject(writeFolder({ 'runbooks/page.md': `# T\n\n${diagrams.join('')}` }));
  const messages = findings.filter(({ rule }) => rule === 'no-invalid-diagram').map(({ message }) => message);
  expect(messages).toEqual([
    'The diagram cannot be drawn: Mermaid takes very long for the diagrams up to this one, and those below it are not read. Write them more plainly, or split the document.',
  ]);
});

test('the language of a fence of a megabyte of empty lines is guessed at once', async () => {
  const text = `# T\n\n~~~\n${`${' '.repeat(20)}\n`.repeat(42_000)}x\n~~~\n`;
  const { findings } = await loadProject(writeFolder({ 'runbooks/page.md': text }));
  expect(findings.find(({ rule }) => rule === 'require-fence-language')?.message).toContain('‘```text’');
});
