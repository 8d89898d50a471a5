import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, writeBook } from './built.ts';

const composed = 'caf\u00e9';
const decomposed = 'cafe\u0301';

const page = '# A\n\nText.\n';

test.each([
  ['composed', composed],
  ['decomposed', decomposed],
])('names with accents that are %s have a page', async (_, name) => {
  const { out } = await built(
    writeBook({
      [`runbooks/${name}/${name}.md`]: page,
      [`runbooks/code-${name}.mdx`]: '# A\n\n{1 + 1}\n',
      'runbooks/b.md': `---\nalerts: ["${name}"]\n---\n\n${page}`,
      [`teams/${name}.yaml`]: 'name: A\n',
      'teams/sre.yaml': 'name: SRE\n',
      [`services/${name}.yaml`]: 'name: A\nowner: sre\n',
    }),
  );
  for (const path of [
    `runbooks/${composed}/${composed}`,
    `runbooks/code-${composed}`,
    `alerts/${composed}`,
    `teams/${composed}`,
    `services/${composed}`,
  ])
    expect(existsSync(join(out, path, 'index.html')), path).toBe(true);
});

test.each([
  ['composed', 'one that is decomposed', composed, decomposed],
  ['decomposed', 'one that is composed', decomposed, composed],
])('a link to a file whose name is %s finds %s', async (_name, _found, written, name) => {
  const { read } = await built(
    writeBook({
      'runbooks/a.md': `# A\n\n[page](${written}/${written}.md) [id](/runbooks/${encodeURIComponent(written)}/${written}) ![picture](${written}.svg)\n`,
      'runbooks/b.mdx': `# B\n\n{1 + 1} [file](${written}.txt)\n`,
      [`runbooks/${name}/${name}.md`]: page,
      [`runbooks/${name}.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      [`runbooks/${name}.txt`]: 'text',
    }),
  );
  const html = read('runbooks/a/index.html');
  expect(html.match(/href="\/runbooks\/caf%C3%A9\/caf%C3%A9\/"/g)).toHaveLength(2);
  expect(html).toContain('src="/files/runbooks/caf%C3%A9.svg"');
  expect(read('runbooks/b/index.html')).toContain('href="/files/runbooks/caf%C3%A9.txt"');
  expect(read(`files/runbooks/${composed}.txt`)).toBe('text');
});

const reserved = [
  'CON',
  'aux',
  'nul',
  'COM1',
  'lpt\u00b9',
  'con.x',
  'nul .y',
  'ends.',
  'ends ',
  '.git',
  'ends-',
];

test('names that Windows has for itself, or cannot keep, are changed, each into one of its own', async () => {
  const folder = writeBook({
    'runproof.yaml': 'profile: starter\ndocuments: { "**/*.md": runbook }\n',
    'aux.md': `${page}\n[x](con/nul.txt) [y](con/Prn.tar.gz) [z](con/a..txt)\n`,
    'con/nul.md': `---\nalerts: ${JSON.stringify(reserved)}\n---\n\n${page}`,
    'con/nul.txt': 'text',
    'con/Prn.tar.gz': 'text',
    'con/a..txt': 'text',
    'x./a.md': page,
    '_headers.md': page,
  });
  const { out, read } = await built(folder);
  expect(readdirSync(join(out, 'alerts')).filter((name) => name !== 'index.html')).toHaveLength(
    reserved.length,
  );
  expect(read('-aux/index.html')).toContain('href="/files/-con/-nul.txt"');
  for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (path === '.runproof-site') continue;
    for (const part of path.split('/'))
      expect(part).not.toMatch(/^(con|prn|aux|nul|com[0-9¹]|lpt[0-9¹])\s*(\.|$)|[. ]$|^\./i);
  }
});

test('files whose names differ in case only, or that only their ending tells from a folder, are all there', async () => {
  const names = ['Map.txt', 'map.txt', 'ma?p.txt', 'ma-p.txt/x.txt', `${'n'.repeat(240)}.txt`];
  const { out } = await built(
    writeBook({
      'runbooks/a.md': `# A\n\n${names.map((name) => `[x](<${encodeURIComponent(name).replaceAll('%2F', '/')}>)`).join(' ')}\n`,
      ...Object.fromEntries(names.map((name) => [`runbooks/${name}`, name])),
    }),
  );
  const files = readdirSync(join(out, 'files/runbooks')).toSorted();
  expect(files).toEqual(['Map.txt', 'ma-p-2.txt', 'ma-p.txt', 'map-2.txt', `${'n'.repeat(196)}.txt`]);
});
