import { expect, test } from 'vitest';
import { parseMermaid } from '../../src/diagram/mermaid.ts';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from '../project/folder.ts';

const fence = (source: string) => `~~~mermaid\n${source}\n~~~\n`;
// Mermaid takes some twenty seconds for it.
const slow = `classDiagram\n${'a-->b\n'.repeat(3000)}`;
const wrong = 'flowchart LR\na--';

async function diagramFindings(text: string): Promise<string[]> {
  const { findings } = await loadProject(writeFolder({ 'runbooks/page.md': text }), { profile: 'starter' });
  return findings.map(({ rule, range, message }) => `${range.start.line} ${rule} ${message}`);
}

test('of thousands of diagrams the first hundred are read, and the next is named', async () => {
  const diagrams = Array.from({ length: 20_000 }, (_, at) => fence(`flowchart LR\na-->b${at}`)).join('\n');
  const found = await diagramFindings(`# Page\n\n${diagrams.slice(0, 180_000)}`);
  expect(found).toEqual([
    expect.stringMatching(/^504 no-invalid-diagram .*The document has more than 100 diagrams/),
  ]);
});

test('a diagram that keeps Mermaid busy is given up, and those after it in the document', async () => {
  const text = `# Page\n\n${fence(wrong)}\n${fence(slow)}\n${fence(wrong)}`;
  const found = await diagramFindings(text);
  expect(found).toEqual([
    expect.stringContaining('The diagram ends too early.'),
    expect.stringContaining('Mermaid does not come to an end with the diagram.'),
  ]);
});

test('after a diagram that was given up the next one is read again', async () => {
  expect(await parseMermaid(slow)).toMatchObject({
    message: 'Mermaid does not come to an end with the diagram.',
  });
  expect(await parseMermaid(wrong)).toMatchObject({ type: 'error', message: 'The diagram ends too early.' });
});
