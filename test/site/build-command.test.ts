import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { runIn } from '../cli/run-in.ts';
import { compiledProgram, outerEnvironment } from '../program.ts';
import { shop } from './shop.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-command-')));
const book = join(work, 'book');
cpSync(shop, book, { recursive: true });
writeFileSync(join(book, 'runbooks/page.html'), '<p>x</p>');
writeFileSync(join(book, 'runbooks/linking.md'), '# Linking\n\n[x](page.html)\n');
mkdirSync(join(work, 'tmp'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const temporary = { TMPDIR: join(work, 'tmp') };
const command = ['build', book, '--out', join(work, 'dist'), '--allow-mdx-code'];

/** Runs a build in a process of its own; `interrupt` ends it while it writes pages. */
async function runBuild(
  interrupt?: NodeJS.Signals,
  ...more: string[]
): Promise<{ code: number | null; out: string; said: string }> {
  const args = [await compiledProgram(), ...command, ...more];
  const program = spawn(process.execPath, args, { env: outerEnvironment(temporary) });
  let out = '';
  let said = '';
  program.stdout.on('data', (data) => {
    out += data;
  });
  program.stderr.on('data', (data) => {
    said += data;
    if (interrupt && String(data).includes('Writing')) program.kill(interrupt);
  });
  return new Promise((done) => program.on('close', (code) => done({ code, out, said })));
}

/** Runs it in this one, which starts in a fraction of the time. */
async function runBuildHere(): Promise<{ code: number | null; out: string; said: string }> {
  vi.stubEnv('TMPDIR', temporary.TMPDIR);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { said, ...others } = await runIn(work, ...command);
  return { ...others, said: said.join('\n') };
}

const leftovers = () => [
  ...readdirSync(work).filter((name) => name.startsWith('.')),
  ...readdirSync(join(work, 'tmp')).filter((name) => name.startsWith('runproof-')),
];

test.each([
  ['ends the program', 'export const end = process.exit(0)\n\n{end}\n', 'did not come to its end', runBuild],
  [
    'fails as it is loaded',
    'export const x = (() => { throw new Error("no luck") })()\n\n{x}\n',
    'no luck',
    runBuildHere,
  ],
  ['imports what is not there', 'import x from "./gone.js"\n\n{x}\n', 'runbooks/code.mdx', runBuildHere],
])('a document whose code %s is a build that cannot run', async (_, text, message, runIt) => {
  const page = join(book, 'runbooks/code.mdx');
  writeFileSync(page, text);
  const { code, said } = await runIt();
  rmSync(page);
  expect(code).toBe(2);
  expect(said).toContain(message);
  expect(said).not.toContain('a fault of ours');
  expect(leftovers()).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a build that is ended by %s leaves nothing behind',
  async (signal) => {
    expect((await runBuild(signal)).code).toBe(130);
    expect(leftovers()).toEqual([]);
  },
);

test('what a killed build leaves is removed by the next one, which says what is not on the site', async () => {
  await runBuild('SIGKILL');
  expect(leftovers()).toHaveLength(2);
  const { code, said } = await runBuildHere();
  expect(code).toBe(0);
  expect(leftovers()).toEqual([]);
  expect(said).toContain(
    '‘runbooks/page.html’ is not on the site, though ‘runbooks/linking.md’ links to it. Files of this type are not put on the site.',
  );
});

test('a build prints findings as they come, and writes one report of all of them', async () => {
  writeFileSync(join(book, 'runbooks/twice.md'), '# Twice\n\n<a id="x"></a>\n\n<a id="x"></a>\n');
  const file = join(work, 'report.json');
  const shown = await runBuild(undefined, '--profile', 'starter', '--format', `json=${file}`);
  const printed = await runBuild(undefined, '--profile', 'starter', '--format', 'json');
  rmSync(join(book, 'runbooks/twice.md'));
  expect(shown.out).toMatch(/ files checked\.\n(.*\n)*.* files checked\.\n\d+ pages in .*\n$/);
  expect(readFileSync(file, 'utf8')).toBe(printed.out);
  const { findings, summary } = JSON.parse(printed.out);
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('site/no-duplicate-anchor');
  expect(findings).toHaveLength(summary.errors + summary.warnings + summary.infos);
  expect(printed.said).toMatch(/\d+ pages in [^\n]*\n$/);
});
