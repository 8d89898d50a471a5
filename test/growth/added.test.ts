import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Search } from '../../src/search/search.ts';
import { type Addition, entry, format, kind, section } from './additions.ts';

const root = join(import.meta.dirname, '../..');
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-growth-')));

const handbook = {
  'runproof.yaml': 'profile: standard\ndocuments: { "*.md": guide }\n',
  'teams/ops.yaml': 'name: Ops\n',
  'regions/north.yaml': 'name: The north\nowner: ops\nzones: [fjord-one, fjord-two]\n',
  'regions/south.yaml': 'name: The south\nowner: nobody\nflavour: sweet\n',
  'checklists/opening.md':
    '---\ntitle: Opening\nregions: [north, nroth]\nreview_every: 90d\ndepth: 3\n---\n\n## What to look at\n\n1. The lights are green.\n',
  'checklists/closing.md': '---\ntitle: Closing\nseverity: high\n---\n\nProse.\n',
  'runbooks/later.md':
    '---\ntitle: The north\nkind: checklist\nregions: [north]\n---\n\n## Points\n\n1. Look.\n',
  'checklists.md': '---\ntitle: About checklists\nowner: ops\n---\n',
};

beforeAll(() => {
  const kept = ['bin', 'content', 'schemas', 'scripts', 'src', 'package.json', 'tsconfig.json'];
  for (const name of kept) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const addition of [kind, entry, format, section]) add(addition);
  for (const [path, text] of Object.entries(handbook)) write(join('book', path), text);
  const config = readFileSync(join(root, 'tsconfig.json'), 'utf8');
  write(
    'tsconfig.json',
    config.replace('["src", "schemas", "scripts", "test", "*.ts"]', '["src", "schemas"]'),
  );
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

function add({ files, lines }: Addition): void {
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const [path, marks] of Object.entries(lines)) {
    for (const [before, line] of marks) {
      const text = readFileSync(join(copy, path), 'utf8');
      expect(text).toContain(before);
      write(
        path,
        text.replace(before, () => line + before),
      );
    }
  }
}

function read(path: string): string {
  return readFileSync(join(copy, path), 'utf8');
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const program = 'bin/runproof.mjs';

test('what is added touches its own files and one index each, two for a section', () => {
  const touched = ({ files, lines }: Addition) => [Object.keys(files).length, Object.keys(lines).length];
  expect([kind, entry, format, section].map(touched)).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
    [2, 2],
  ]);
});

test('nothing else of the program has to know of it to be compiled', () => {
  expect(run('node_modules/typescript/bin/tsc')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('it is linted: its keys, its sections and what it names', () => {
  const { status, stdout } = run(program, 'lint', 'book');
  expect(status).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "checklists/closing.md:1:1 error require-frontmatter
      The key ‘regions’ is missing. Add it to the frontmatter.

    checklists/closing.md:3:1 error no-unknown-key
      The key ‘severity’ is not known. Use one of ‘kind’, ‘title’, ‘description’, ‘owner’, ‘services’, ‘status’, ‘aliases’, ‘related’, ‘reviewed’, ‘review_every’, ‘variables’, ‘regions’, ‘depth’.

    checklists/closing.md:4:4 error require-section
      The section ‘Points’ is missing. Add ‘## Points’: what to look at, as a numbered list.

    checklists/opening.md:3:18 error no-unknown-reference
      The region ‘nroth’ is not in this handbook. Did you mean ‘north’?

    regions/south.yaml:2:8 error no-unknown-reference
      The owner ‘nobody’ is no team of this handbook. Add ‘teams/nobody.yaml’, or name a team that exists.

    regions/south.yaml:3:1 error no-unknown-key
      The key ‘flavour’ is not known. Use one of ‘name’, ‘description’, ‘owner’, ‘zones’.

    6 errors, 7 files checked.
    "
  `);
});

test('it is printed in the format that was added', () => {
  expect(run(program, 'lint', 'book', '--format', 'brief').stdout).toBe('6 wrong, 7 looked at\n');
});

test('it has a scaffold that asks for its key and its section', () => {
  expect(run(program, 'new', 'checklist', 'night', '--dir', 'book').status).toBe(0);
  expect(read('book/checklists/night.md')).toMatch(
    /^---\ntitle: Night\ndescription: TODO\nregions:\n {2}- TODO\nreviewed: .*\n---\n\n## Points\n\n1\. TODO: what to look at\.\n$/,
  );
  rmSync(join(copy, 'book/checklists/night.md'));
});

test('it is on the site, in the navigation and in search', () => {
  expect(run(program, 'build', 'book', '--out', 'site', '--force').stdout).toMatch(/\d+ pages in/);
  const home = read('site/index.html');
  expect(home).toContain('<a href="/checklists/">Checklists</a>');
  expect(home).toContain('<a href="/regions/">Regions</a>');
  expect(read('site/checklists/index.html')).toContain('href="/checklists/opening/"');
  expect(read('site/checklists/index.html')).toContain('href="/runbooks/later/"');
  const region = read('site/regions/north/index.html');
  expect(region).toContain('<a href="/teams/ops/">Ops</a>');
  expect(region).toMatch(/Referred to by<\/h2>.*href="\/checklists\/opening\/".*href="\/runbooks\/later\/"/s);
  expect(read('site/teams/ops/index.html')).toMatch(
    /Referred to by<\/h2>.*href="\/regions\/north\/".*in its owner/s,
  );
  const { documents } = JSON.parse(read('site/search/names.json'));
  expect(documents.find(({ id }: { id: string }) => id === 'regions/north').owner).toBe('ops');
  // By what the kinds and entries say of their rank.
  expect(
    documents.map(({ id }: { id: string }) => id).filter((id: string) => !id.startsWith('rules/')),
  ).toEqual([
    ...['teams/ops', 'checklists', 'checklists/closing', 'checklists/opening', 'runbooks/later'],
    ...['regions/north', 'regions/south'],
  ]);
  const opening = read('site/checklists/opening/index.html');
  expect(opening).toMatch(/<h2 id="-reviews">Reviews<\/h2><p>Every 90d\.<\/p>/);
  expect(opening).toMatch(/data-role="points"/);
  expect(opening).toMatch(
    /<dt>regions<\/dt>.*<a href="\/regions\/north\/">The north<\/a>.*<dt>depth<\/dt>.*3/s,
  );
  expect(hits('fjord-two')).toEqual(['/regions/north/']);
  expect(hits('opening')).toEqual(['/checklists/opening/']);
  expect(hits('about checklists')[0]).toBe('/documents/checklists/');
});

function hits(query: string): string[] {
  const search = new Search();
  for (const part of ['names', 'index', 'text']) search.load(JSON.parse(read(`site/search/${part}.json`)));
  return search.find(query).map(({ url }) => url);
}
