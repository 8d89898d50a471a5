import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const minutes = 60_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const handbook = fileURLToPath(new URL('fixtures/package/handbook', import.meta.url));

let temporary: string;
let project: string;

/** As a user's shell: without what npm and Vitest add to the environment, above all our own node_modules/.bin. */
function userEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, NODE_OPTIONS: _flags, VITEST: _vitest, TEST: _test, ...env } = process.env;
  const path = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...env, PATH: path.join(delimiter) };
}

function run(cwd: string, program: string, ...args: string[]) {
  const shell = process.platform === 'win32';
  return spawnSync(program, args, { cwd, shell, encoding: 'utf8', env: userEnvironment() });
}

function runproof(...args: string[]) {
  return run(project, join('node_modules', '.bin', 'runproof'), ...args);
}

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'runproof-package-'));
  const packed = run(root, 'npm', 'pack', '--pack-destination', temporary);
  expect(packed.status, packed.stderr).toBe(0);
  const [tarball = ''] = await readdir(temporary);
  project = join(temporary, 'project');
  await cp(handbook, project, { recursive: true });
  const installed = run(project, 'npm', 'install', join('..', tarball), '--no-audit', '--no-fund');
  expect(installed.status, installed.stderr).toBe(0);
}, 15 * minutes);

afterAll(() => rm(temporary, { recursive: true, force: true }));

test('the package holds compiled code and the site’s sources, no tests, no content, no tools of ours', async () => {
  const folder = join(project, 'node_modules', 'runproof');
  const files = await readdir(folder, { recursive: true });
  const ours = ['content', 'scripts', 'test', 'tsconfig.json'];
  expect(ours.filter((name) => files.includes(name))).toEqual([]);
  expect(files).toContain(join('lib', 'src', 'cli', 'main.js'));
  expect(files).toContain(join('src', 'site', 'pages'));
  expect(files.filter((file) => file.endsWith('.test.ts'))).toEqual([]);
});

test('lint passes the handbook that is complete', () => {
  const { stdout, stderr, status } = runproof('lint');
  expect({ stdout, stderr, status }).toEqual({
    stdout: 'No findings, 3 files checked.\n',
    stderr: '',
    status: 0,
  });
});

test('lint points at the service that does not exist and exits with 1', async () => {
  const path = join(project, 'runbooks', 'checkout-down.md');
  const before = await readFile(path, 'utf8');
  await writeFile(path, before.replace('[checkout]', '[chekout]'));
  const { stdout, status } = runproof('lint', '.');
  await writeFile(path, before);
  expect(status).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "runbooks/checkout-down.md:4:12 error no-unknown-reference
      The service ‘chekout’ is not in this handbook. Did you mean ‘checkout’?

    1 error, 3 files checked.
    "
  `);
});

test('a wrong option exits with 2', () => {
  expect(runproof('lint', '--nonsense').status).toBe(2);
});

test(
  'build writes the pages of a handbook that has nothing of ours beside it',
  async () => {
    const { stdout, stderr, status } = runproof('build', '.', '--out', 'dist');
    expect(status, stdout + stderr).toBe(0);
    const page = join(project, 'dist', 'runbooks', 'checkout-down', 'index.html');
    expect(await readFile(page, 'utf8')).toContain('deployment.apps/checkout restarted');
    expect((await stat(join(project, 'dist', 'index.html'))).isFile()).toBe(true);
  },
  5 * minutes,
);
