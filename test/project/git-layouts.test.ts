import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { loadHistory } from '../../src/project/history.ts';
import { writeFolder } from './folder.ts';
import { repository } from './repository.ts';

const date = '2026-01-01T00:00:00+00:00';
const filesOf = async (folder: string) => [...(await loadHistory(folder)).keys()].toSorted();

afterEach(() => vi.unstubAllEnvs());

/** A repository with a handbook in a folder of it. */
function withHandbook() {
  const made = repository();
  made.write('docs/runbooks/a.md', 'one\n');
  made.write('src/b.ts', 'one\n');
  made.commit({ date, subject: 'Add' });
  return made;
}

test('a work tree beside its repository has a history', async () => {
  const { git } = withHandbook();
  const tree = join(writeFolder({}), 'tree');
  git(['worktree', 'add', '--quiet', tree]);
  expect(await filesOf(join(tree, 'docs'))).toEqual(['runbooks/a.md']);
});

test('a work tree of a bare repository beside it has a history', async () => {
  const { folder } = withHandbook();
  const project = writeFolder({ '.git': 'gitdir: ./.bare\n' });
  execFileSync('git', ['clone', '--quiet', '--bare', folder, join(project, '.bare')]);
  execFileSync('git', ['-C', project, 'worktree', 'add', '--quiet', join(project, 'main')], {
    stdio: 'ignore',
  });
  expect(await filesOf(join(project, 'main', 'docs'))).toEqual(['runbooks/a.md']);
});

test('a repository whose Git folder lies elsewhere has a history', async () => {
  const { folder } = withHandbook();
  const clone = join(writeFolder({}), 'clone');
  const elsewhere = join(writeFolder({}), 'elsewhere');
  execFileSync('git', ['clone', '--quiet', '--separate-git-dir', elsewhere, folder, clone]);
  expect(await filesOf(join(clone, 'docs'))).toEqual(['runbooks/a.md']);
});

test('a submodule has its own history', async () => {
  const { folder } = withHandbook();
  const { folder: outer, git } = repository();
  git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'inner']);
  expect(await filesOf(join(outer, 'inner', 'docs'))).toEqual(['runbooks/a.md']);
});

test('objects that lie in another repository are read', async () => {
  const { folder } = withHandbook();
  const clone = writeFolder({});
  execFileSync('git', ['clone', '--quiet', '--shared', folder, clone]);
  expect(await filesOf(clone)).toEqual(['docs/runbooks/a.md', 'src/b.ts']);
});

test('a repository of SHA-256 has a history', async () => {
  const folder = writeFolder({});
  execFileSync('git', ['init', '--quiet', '--object-format=sha256', folder]);
  const { write, commit } = repository(folder);
  write('a.md', 'x\n');
  commit({ date, subject: 'Add' });
  expect(await filesOf(folder)).toEqual(['a.md']);
});

test.skipIf(process.platform === 'win32')(
  'a handbook that is reached through a link has a history',
  async () => {
    const { folder } = withHandbook();
    const link = join(writeFolder({}), 'link');
    symlinkSync(join(folder, 'docs'), link);
    expect(await filesOf(link)).toEqual(['runbooks/a.md']);
  },
);

test('in a hook of another repository the history is still that of the handbook', async () => {
  const { folder } = withHandbook();
  vi.stubEnv('GIT_DIR', join(repository().folder, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', 'index');
  expect(await filesOf(join(folder, 'docs'))).toEqual(['runbooks/a.md']);
});

test('a clone without contents has a history, one without trees has none, and nothing is fetched', async () => {
  const { folder, git } = withHandbook();
  git(['config', 'uploadpack.allowFilter', 'true']);
  for (const [filter, files] of [
    ['blob:none', ['runbooks/a.md']],
    ['tree:0', []],
  ] as const) {
    const clone = writeFolder({});
    const from = pathToFileURL(folder).href;
    execFileSync('git', ['clone', '--quiet', '--no-checkout', `--filter=${filter}`, from, clone]);
    mkdirSync(join(clone, 'docs'));
    const objects = () => execFileSync('git', ['-C', clone, 'count-objects', '-v'], { encoding: 'utf8' });
    const before = objects();
    expect(await filesOf(join(clone, 'docs'))).toEqual(files);
    expect(objects()).toBe(before);
  }
});

test.skipIf(process.getuid?.() !== 0)(
  'a repository of somebody else is not read, unless the user says so',
  async () => {
    const { folder } = withHandbook();
    chownSync(folder, 12345, 12345);
    chownSync(join(folder, '.git'), 12345, 12345);
    expect(await filesOf(folder)).toEqual([]);
    const settings = writeFolder({ config: `[safe]\n\tdirectory = ${folder}\n` });
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(settings, 'config'));
    expect(await filesOf(folder)).toEqual(['docs/runbooks/a.md', 'src/b.ts']);
  },
);
