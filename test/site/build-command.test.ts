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
import { afterAll, expect, test } from 'vitest';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-command-')));
const book = join(work, 'book');
cpSync(new URL('../fixtures/site/shop', import.meta.url).pathname, book, { recursive: true });
writeFileSync(join(book, 'runbooks/page.html'), '<p>x</p>');
writeFileSync(join(book, 'runbooks/linking.md'), '# Linking\n\n[x](page.html)\n');
mkdirSync(join(work, 'tmp'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;

/** Runs a build whose temporary files are in a folder of their own; `interrupt` ends it while it writes pages. */
async function runBuild(
  interrupt?: NodeJS.Signals,
  ...more: string[]
): Promise<{ code: number | null; out: string; said: string }> {
  const { VITEST, NODE_ENV, ...env } = process.env;
  const args = [main, 'build', book, '--out', join(work, 'dist'), '--allow-mdx-code', ...more];
  const program = spawn(process.execPath, args, { env: { ...env, TMPDIR: join(work, 'tmp') } });
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

test.each([
  ['ends the program', 'export const end = process.exit(0)\n\n{end}\n', 'did not come to its end'],
  ['fails as it is loaded', 'export const x = (() => { throw new Error("no luck") })()\n\n{x}\n', 'no luck'],
  ['imports what is not there', 'import x from "./gone.js"\n\n{x}\n', 'runbooks/code.mdx'],
])('a document whose code %s is a build that cannot run', async (_, text, message) => {
  const page = join(book, 'runbooks/code.mdx');
  writeFileSync(page, text);
  const { code, said } = await runBuild();
  rmSync(page);
  expect(code).toBe(2);
  expect(said).toContain(message);
  expect(said).not.toContain('a fault of ours');
  expect(leftovers()).toEqual([]);
});

const leftovers = () => [
  ...readdirSync(work).filter((name) => name.startsWith('.')),
  ...readdirSync(join(work, 'tmp')).filter((name) => name.startsWith('runproof-')),
];

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
  const { code, said } = await runBuild();
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
