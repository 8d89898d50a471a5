import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConvertToTsxResult, convertToTsx } from '@astrojs/astro2tsx';

const root = fileURLToPath(new URL('..', import.meta.url));
const components = 'src/site/astro';

interface Converted extends ConvertToTsxResult {
  path: string;
  source: string;
}

/**
 * The type errors of Astro’s components, as `path:line:column message`. `changes` are texts that files of this
 * repository are to have instead of their own.
 *
 * TypeScript 7 reads no `.astro` files, and `@astrojs/check` needs an older one. So each becomes TSX in a folder of
 * its own, which TypeScript lays over this repository: what is not in one is looked for in the other.
 */
export function componentProblems(changes: Readonly<Record<string, string>> = {}): string[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runproof-components-')));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const texts = { ...textsOfComponents(), ...changes };
    const converted = Object.entries(texts)
      .filter(([path]) => path.endsWith('.astro'))
      .map(([path, source]) => ({ ...convertToTsx(source, { filename: path }), path, source }));
    for (const [path, text] of Object.entries(texts)) if (path.endsWith('.ts')) write(folder, path, text);
    for (const { path, code } of converted) write(folder, `${path}.tsx`, code);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings(folder)));
    return [...converted.flatMap(problemsOf), ...typeErrors(folder, converted)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textsOfComponents(): Record<string, string> {
  const paths = readdirSync(join(root, components), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(astro|ts)$/.test(path))
    .map((path) => `${components}/${path.replaceAll('\\', '/')}`);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function settings(folder: string) {
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'preserve',
      rootDirs: [root, folder],
      types: ['node', 'astro/env'],
    },
    include: ['src'],
  };
}

/** What is wrong with a component before its types are looked at. */
function problemsOf({ path, source, code, diagnostics }: Converted): string[] {
  const syntax = diagnostics.map(
    ({ message, position }) => `${placeIn(path, source, position.start)} ${message}`,
  );
  // Without them everything is let in, and everything that comes of it.
  const takesAnything = /^export default function \w+\(_props: Record<string, any>\)/m.test(code);
  return takesAnything && !path.startsWith(`${components}/pages/`)
    ? [...syntax, `${path}:1:1 The component does not say what its \`Props\` are.`]
    : syntax;
}

function typeErrors(folder: string, converted: readonly Converted[]): string[] {
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '--project', folder, '--pretty', 'false'];
  const { stdout, stderr, status } = spawnSync(process.execPath, tsc, { cwd: folder, encoding: 'utf8' });
  const errors = stdout
    .replaceAll(`${folder}/`, '')
    .split(/\r?\n(?=\S)/)
    .map((text) => text.trim());
  const problems = errors.filter((text) => text !== '').map((text) => inSource(text, folder, converted));
  return status === 0 || problems.length > 0 ? problems : [`TypeScript failed: ${stderr}`];
}

/** An error of TypeScript with the place where it is in the file that was written by hand. */
function inSource(error: string, folder: string, converted: readonly Converted[]): string {
  const [, path = '', line, column, message] = /^(.+?)\((\d+),(\d+)\): error ([\s\S]+)$/.exec(error) ?? [];
  if (message === undefined) return error;
  const component = converted.find((one) => `${one.path}.tsx` === path);
  if (!component) {
    const own = path.startsWith('..') ? relative(root, join(folder, path)) : path;
    return `${own}:${line}:${column} ${message}`;
  }
  const offset = offsetIn(component.code, Number(line), Number(column));
  return `${placeIn(component.path, component.source, sourceOffset(component, offset))} ${message}`;
}

function sourceOffset({ mappings }: Converted, offset: number): number {
  const [start = 0, , original = 0, length = 0] = mappings.findLast(([start]) => start <= offset) ?? [];
  return original + Math.min(offset - start, length);
}

/** The offset in UTF-16 code units of a place that is counted from 1. */
function offsetIn(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, column - 1);
}

function placeIn(path: string, text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
