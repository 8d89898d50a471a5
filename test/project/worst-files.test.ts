import { expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { writeFolder } from './folder.ts';

/** A megabyte has at most so many lines that are read. */
const mostLines = 49_000;
const lines = (line: (number: number) => string, count = mostLines) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** What took from 30 seconds to minutes; a second or less is usual, the rest is for a slow machine. */
const mostCpuSeconds = 12;

test.each<[what: string, path: string, text: string]>([
  ['headings', 'runbooks/a.md', lines((at) => `# h${at}`)],
  ['sections in a heading', 'runbooks/a.md', `# A\n\n${lines((at) => `## s${at}`)}`],
  ['steps', 'runbooks/a.md', `## Steps\n\n${lines((at) => `${at + 1}. Go.`)}`],
  ['steps that are headings', 'runbooks/a.md', `## Steps\n\n${lines((at) => `### s${at}`)}`],
  ['fields', 'runbooks/a.md', `## Steps\n\n1. Go.\n${lines(() => '   **Undo:** x', 25_000)}`],
  ['expressions', 'runbooks/a.mdx', '{1}'.repeat(70_000)],
  ['diagrams', 'runbooks/a.md', lines((at) => `~~~mermaid\nflowchart LR\na-->b${at}\n~~~`, 12_000)],
  ['unknown keys of a page', 'runbooks/a.md', `---\n${lines((at) => `k${at}: 1`, 9_000)}\n---\n\n# A\n`],
  ['unknown keys of an entry', 'services/a.yaml', lines((at) => `k${at}: 1`, 9_000)],
  ['variables in commands', 'runbooks/a.md', `~~~bash\n${lines((at) => `echo \${v${at}}`, 30_000)}\n~~~\n`],
  [
    'links to anchors that are not there',
    'runbooks/a.md',
    lines((at) => `# h${at}\n\n[x](#g${at})\n`, 9_000),
  ],
])('a file of very many %s is linted in bounded time', async (_, path, text) => {
  const folder = writeFolder({ 'runproof.yaml': 'profile: strict\n', [path]: text });
  const start = process.cpuUsage();
  const { summary } = await loadProject(folder);
  const seconds = process.cpuUsage(start).user / 1e6;
  expect(summary.errors).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(mostCpuSeconds);
});
