import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/run-in.ts';
import { compiledProgram, outerEnvironment } from '../program.ts';
import { writeFolder } from '../project/folder.ts';
import { shop } from './shop.ts';

/** Every look at a clock finds that a second has gone by. */
const slowClock = `
  let now = 1e12;
  Date.now = () => (now += 1000);
  performance.now = () => (now += 1000);`;

async function buildElsewhere(folder: string, out: string, env: Record<string, string>): Promise<string> {
  const first = `data:text/javascript,${encodeURIComponent(slowClock)}`;
  const command = [await compiledProgram(), 'build', 'book', '--out', out, '--allow-mdx-code'];
  const { status, stderr } = spawnSync(process.execPath, ['--import', first, ...command], {
    cwd: folder,
    env: outerEnvironment(env),
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(status, stderr).toBe(0);
  return join(folder, out);
}

function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

const script = Array.from({ length: 60 }, (_, at) => `kubectl get pods -n "shop-${at}" | grep -v 'x' # why`);

test('a slow machine with another clock, language and temporary folder builds the same bytes', async () => {
  const folder = writeFolder({ 'tmp/deeper/x': '' });
  cpSync(shop, join(folder, 'book'), { recursive: true });
  for (const [path, text] of Object.entries({
    'long.md': `# Long\n\n\`\`\`bash\n${script.join('\n')}\n\`\`\`\n\n\`\`\`csharp\nvar x = new List<List<int>>();\n\`\`\`\n`,
    'card.astro': '<p class="own">Card</p>\n<style>.own { color: green }</style>\n',
    'own.mdx': "import Card from './card.astro'\n\n# Own\n\n<Card />\n\n```yaml\na: 1\n```\n",
    'drawn.md': '# Drawn\n\n```mermaid\nflowchart LR\n  a --> b & c\n  b --> c\n```\n',
  }))
    writeFileSync(join(folder, 'book/guides', path), text);
  const quick = join(folder, 'quick');
  expect((await runIn(folder, 'build', 'book', '--out', quick, '--allow-mdx-code')).code).toBe(0);
  const there = { TZ: 'Pacific/Kiritimati', LC_ALL: 'sv_SE.UTF-8', TMPDIR: join(folder, 'tmp/deeper') };
  const slow = await buildElsewhere(folder, 'slow', there);
  expect(Object.keys(filesOf(slow))).toEqual(Object.keys(filesOf(quick)));
  for (const [path, text] of Object.entries(filesOf(quick)))
    expect(readFileSync(join(slow, path), 'latin1') === text, path).toBe(true);
});
