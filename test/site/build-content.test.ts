import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadProject } from '../../src/project/project.ts';
import { build } from '../../src/site/build/build.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-content-')));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Builds a handbook of these files in spite of its errors. */
async function built(name: string, files: Record<string, string | Buffer>) {
  const folder = join(work, name);
  for (const [path, text] of Object.entries({ 'runproof.yaml': 'profile: starter\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const out = join(work, `${name}-site`);
  const result = await build(await loadProject(folder), { out, force: true });
  if (result.status !== 'built') throw new Error(result.status);
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  return { result, out, read };
}

test('names that are no paths are built', async () => {
  const names = ['a?b', 'a#b', '100% cpu?', '[...x]', 'index.html', 'Foo', 'foo'];
  const page = `---\nalerts: ${JSON.stringify([...names, '.', '..'])}\n---\n\n# About\n\nText.\n`;
  const documents = names.slice(0, 5).map((name) => [`runbooks/${name}.md`, `# ${name}\n\nText.\n`]);
  const { result, read } = await built('names', {
    'runbooks/about.md': page,
    'rules/no-broken-link.md': '# Ours\n\nText.\n',
    ...Object.fromEntries(documents),
  });
  expect(result.findings).toEqual([]);
  expect(read('alerts/100- cpu-/index.html')).toContain('100% cpu?</h1>');
  expect(read('alerts/Foo/index.html') + read('alerts/foo-2/index.html')).toMatch(/Foo<.*foo</s);
  expect(read('runbooks/-index-html/index.html')).toContain('index.html</h1>');
});

test('two builds at once give two sites', async () => {
  const [one, two] = await Promise.all([
    built('one', { 'runbooks/a.md': '# One\n\nText.\n' }),
    built('two', { 'runbooks/a.md': '# Two\n\nText.\n' }),
  ]);
  expect(one.read('runbooks/a/index.html')).toContain('One</h1>');
  expect(two.read('runbooks/a/index.html')).toContain('Two</h1>');
});

test('a file that may not be on the site is told with the page that links to it', async () => {
  const { result, out } = await built('files', {
    'runbooks/a.md': '# A\n\n[x](x.html) ![y](y.svg) ![z](z.svg)\n',
    'runbooks/x.html': '<p>x</p>',
    'runbooks/y.svg': '<!DOCTYPE svg []><svg xmlns="http://www.w3.org/2000/svg"/>',
    'runbooks/z.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  });
  expect(result.leftOut).toEqual([
    {
      file: 'runbooks/x.html',
      document: 'runbooks/a.md',
      reason: 'Files of this type are not put on the site.',
    },
    {
      file: 'runbooks/y.svg',
      document: 'runbooks/a.md',
      reason: 'The picture has a document type of its own (line 1). Remove its <!DOCTYPE …>.',
    },
  ]);
  expect(existsSync(join(out, 'files/runbooks/y.svg'))).toBe(false);
  expect(readFileSync(join(out, 'files/runbooks/z.svg'), 'utf8')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>\n',
  );
});

test('a file that cannot be read has a page that says why, and the home page leads there', async () => {
  const { read } = await built('unreadable', {
    'runbooks/a.md': '# A\n\nText.\n',
    'runbooks/latin.md': Buffer.from('# Caf\u00e9\n', 'latin1'),
    'services/broken.yaml': 'name: [\n',
    'teams/payments.yaml': 'nam: Payments\n',
  });
  expect(read('runbooks/latin/index.html')).toMatch(/runbooks\/latin\.md<\/h1>.*The file is not UTF-8/s);
  expect(read('services/broken/index.html')).toContain('1 finding in this file');
  expect(read('teams/payments/index.html')).toContain('in this file');
  const home = read('index.html');
  for (const url of ['/runbooks/latin/', '/services/broken/', '/teams/payments/'])
    expect(home).toMatch(
      new RegExp(`<a href="${url}">[^<]+</a> <span class="muted">\\d errors?, 0 warnings`),
    );
  expect(home).toContain(' in 3 files.');
});

test('no heading takes the anchors of the page itself, and findings about links name the file', async () => {
  const headings = ['Main', 'Search home', 'Drawing 1 title', 'Graph title'];
  const { result, read } = await built('anchors', {
    'runbooks/a.md': `# A\n\n${headings.map((text) => `## ${text}\n\nText.\n`).join('\n')}\n\`\`\`mermaid\nflowchart LR\n  a --> b\n\`\`\`\n`,
    'runbooks/b.mdx': '# B\n\n<p id="twice">x</p>\n\n<p id="twice">y</p>\n',
  });
  const page = read('runbooks/a/index.html');
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(ids).toContain('main');
  expect(page).toContain('<meta name="runproof:source" content="runbooks/a.md">');
  expect(result.findings.map(({ path, rule }) => [path, rule])).toEqual([
    ['runbooks/b.mdx', 'site/no-duplicate-anchor'],
  ]);
});

test('the main places are in the head and in the foot of a page, and only those that there are', async () => {
  const { out, read } = await built('places', {
    'runbooks/a.md': '# A\n\nText.\n',
    'teams/payments.yaml': 'name: Payments\n',
  });
  const places = [...read('index.html').matchAll(/<nav [^>]*aria-label="(Main|More)".*?<\/nav>/gs)];
  const urls = places.map(([html]) => [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url));
  expect(urls).toEqual([
    ['/', '/teams/'],
    ['/', '/teams/', '/rules/'],
  ]);
  expect(existsSync(join(out, 'services/index.html'))).toBe(false);
});

test('an example of a rule stands under the name of its file', async () => {
  const { read } = await built('rules', { 'runbooks/a.md': '# A\n\nText.\n' });
  expect(read('rules/no-broken-link/index.html')).toMatch(
    /<figure class="code"[^>]*><figcaption><code>[\w/.-]+\.mdx?<\/code><\/figcaption>/,
  );
});
