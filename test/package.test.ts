import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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
  const { NODE_ENV, NODE_OPTIONS, VITEST, TEST, ...env } = process.env;
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

/** Runs the program while packages are away, as an option of npm leaves them out. */
async function runproofWithout(names: string[], ...args: string[]) {
  const folder = join(project, 'node_modules');
  const move = (from: string, to: string) =>
    Promise.all(names.map((name) => rename(join(from, name), join(to, name))));
  await move(folder, temporary);
  const result = runproof(...args);
  await move(temporary, folder);
  return result;
}

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'runproof-package-'));
  const packed = run(root, 'npm', 'pack', '--pack-destination', temporary);
  expect(packed.status, packed.stderr).toBe(0);
  const [tarball = ''] = await readdir(temporary);
  project = join(temporary, 'project');
  await cp(handbook, project, { recursive: true });
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const installed = run(project, 'npm', 'install', join('..', tarball), ...flags);
  expect(installed.status, installed.stderr).toBe(0);
}, 15 * minutes);

afterAll(() => rm(temporary, { recursive: true, force: true }));

test('the package holds the program and the site’s sources, no tests, no content, no tools of ours', async () => {
  const files = await readdir(join(project, 'node_modules', 'runproof'), { recursive: true });
  const ours = ['content', 'scripts', 'test', 'tsconfig.json'];
  expect(ours.filter((name) => files.includes(name))).toEqual([]);
  expect(files).toContain(join('lib', 'main.js'));
  expect(files).toContain(join('src', 'site', 'astro', 'pages'));
  expect(files.filter((file) => /\.(test\.ts|map)$/.test(file))).toEqual([]);
});

test('what the program is bundled with is not installed again, and its licences are told', async () => {
  const installed = await readdir(join(project, 'node_modules'));
  const bundled = ['dompurify', 'linkinator', 'mermaid', 'remark', 'yaml'];
  expect(bundled.filter((name) => installed.includes(name))).toEqual([]);
  const licences = await readFile(join(project, 'node_modules', 'runproof', 'lib', 'LICENSES.txt'), 'utf8');
  expect(bundled.filter((name) => !licences.includes(`\n${name} `))).toEqual([]);
  expect(licences).toContain('Copyright (c) 2014 - 2022 Knut Sveidqvist');
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

test('lint reads the Mermaid fences of a runbook, those of types that are not drawn too', async () => {
  const path = join(project, 'runbooks', 'checkout-down.md');
  const before = await readFile(path, 'utf8');
  const diagrams = ['flowchart LR\n  a[A -> b', 'architecture-beta\n  service a(server)[A]', 'gantt\n  {['];
  const fences = diagrams.map((diagram) => `\`\`\`mermaid\n${diagram}\n\`\`\`\n`).join('\n');
  await writeFile(path, before.replace('## Diagnosis', `${fences}\n## Diagnosis`));
  const { stdout, status } = runproof('lint');
  await writeFile(path, before);
  expect(status).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "runbooks/checkout-down.md:15:5 error no-invalid-diagram
      The diagram cannot be drawn: The diagram ends too early, expected the end of the label. Complete it.

    runbooks/checkout-down.md:25:3 error no-invalid-diagram
      The diagram cannot be drawn: The diagram ends too early. Complete it.

    2 errors, 3 files checked.
    "
  `);
});

test('lint needs nothing of what builds the site', async () => {
  const { stdout, status } = await runproofWithout(['astro', 'vite', 'shiki', '@rolldown'], 'lint');
  expect({ stdout, status }).toEqual({ stdout: 'No findings, 3 files checked.\n', status: 0 });
});

test.each([
  { missing: '@bruits', command: 'lint', what: 'Runproof is not installed completely' },
  { missing: '@rolldown', command: 'build', what: 'What builds the site is not installed completely' },
])('without $missing, $command says so and exits with 2', async ({ missing, command, what }) => {
  const { stderr, status } = await runproofWithout([missing], command);
  expect(stderr).toContain(what);
  expect(stderr).toContain('without `--omit=optional`');
  expect(status).toBe(2);
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
