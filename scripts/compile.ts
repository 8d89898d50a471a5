import { readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
/** `node scripts/compile.ts <folder>` writes to another place, inside this one. */
const lib = resolve(root, process.argv[2] ?? 'lib');

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** What Mermaid loads only to draw, which is never done with it: what it reads is drawn by `src/diagram/`. */
const neverLoaded = ['elkjs', 'katex'];

const outside = [...Object.keys(readManifest(root).dependencies ?? {}), ...neverLoaded];

/** Whether an import stays one: Node’s own, what a user’s npm installs with this package, and what is never loaded. */
function staysOutside(id: string): boolean {
  return id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`));
}

/** The program, and those that it starts in a process or a thread of their own; `packageProgram` finds them. */
const programs = {
  main: 'src/cli/main.ts',
  trial: 'src/parse/markdown/trial.ts',
  'mermaid-worker': 'src/diagram/mermaid-worker.ts',
};

/** Writes the program and all that it needs from devDependencies as a few files. */
async function bundleProgram(): Promise<string[]> {
  const bundle = await rolldown({
    cwd: root,
    input: programs,
    platform: 'node',
    external: staysOutside,
  });
  const { output } = await bundle.write({
    dir: lib,
    format: 'esm',
    chunkFileNames: 'chunks/[name].js',
    // Node reads every letter before it starts; names stay, for the reports of faults.
    minify: { compress: false, mangle: false, codegen: true },
  });
  return output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
}

/** The folders of the packages that the modules are from. */
function packagesOf(modules: readonly string[]): string[] {
  const folders = modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].toSorted();
}

/** One package as the licence file names it: with the text of its licence, where it brings one. */
async function licenceOf(folder: string): Promise<string> {
  const { name, version, license = 'see its text' } = readManifest(folder);
  const file = (await readdir(folder)).find((file) => /^(licen[cs]e|copying)\b/i.test(file));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

await rm(lib, { recursive: true, force: true });
const packages = packagesOf(await bundleProgram());
const licences = await Promise.all(packages.map(licenceOf));
const rule = `\n\n${'-'.repeat(80)}\n\n`;
const opening = 'The files of this folder hold code of these packages, under these licences.';
await writeFile(join(lib, 'LICENSES.txt'), `${[opening, ...licences].join(rule)}\n`);
