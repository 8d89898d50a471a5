import { expect, test } from 'vitest';
import { filesIn, type Import, importsOf, layerOf, textOf } from './imports.ts';

const ground = ['finding', 'text', 'schemas'];
const model = [...ground, 'parse', 'handbook'];
const derived = ['lint', 'search', 'diagram', 'picture', 'export'];

/** For every layer: the layers that it may import, beside itself. */
const mayImport: Record<string, readonly string[]> = {
  finding: [],
  text: ['finding'],
  schemas: [],
  package: [],
  parse: ground,
  handbook: [...ground, 'parse'],
  ...Object.fromEntries(derived.map((layer) => [layer, model])),
  diagram: [...model, 'package'],
  report: ['finding'],
  links: ['finding', 'text'],
  import: ['schemas', 'parse'],
  scaffold: [...model, ...derived],
  project: [...model, ...derived, 'report', 'links', 'package'],
  site: [...model, ...derived, 'report', 'links', 'scaffold', 'project', 'package'],
  cli: [...model, ...derived, 'report', 'links', 'import', 'scaffold', 'project', 'package', 'site'],
};

/** Who may import what comes from outside: the start of its name, and the layers. */
const outside: readonly { name: string; layers: readonly string[] }[] = [
  { name: 'node:fs', layers: ['project', 'links', 'import', 'cli', 'site', 'package'] },
  { name: 'node:child_process', layers: ['project'] },
  { name: 'node:worker_threads', layers: ['diagram'] },
  { name: 'satteri', layers: ['parse'] },
  { name: 'unified', layers: ['parse'] },
  { name: 'remark', layers: ['parse'] },
  { name: 'yaml', layers: ['parse'] },
  { name: 'unbash', layers: ['parse'] },
  { name: 'mermaid', layers: ['diagram'] },
  { name: '@hpcc-js/wasm-graphviz', layers: ['diagram'] },
  { name: 'saxes', layers: ['picture'] },
  { name: '@csstools/css-tokenizer', layers: ['picture'] },
  { name: 'linkinator', layers: ['links'] },
  { name: 'undici', layers: ['links'] },
  { name: '@eslint-community/regexpp', layers: ['schemas'] },
  { name: 'minisearch', layers: ['search'] },
  { name: 'commander', layers: ['cli'] },
  { name: 'astro', layers: ['site'] },
  { name: 'astro:', layers: ['site'] },
  { name: '@astrojs/', layers: ['site'] },
];

const sources = [...filesIn('src'), ...filesIn('schemas')].filter((file) => /\.(ts|mjs|astro)$/.test(file));
const imports = sources.flatMap((file) => importsOf(file, textOf(file)));

function isAllowed({ file, target }: Import): boolean {
  const [from = '', to] = [layerOf(file), layerOf(target)];
  return to === undefined || to === from || (mayImport[from] ?? []).includes(to);
}

function isOf(target: string, name: string): boolean {
  return target === name || target.startsWith(/[:/]$/.test(name) ? name : `${name}/`);
}

const shown = ({ file, target }: Import) => `${file} imports ${target}`;

test('the imports of a file are found in all their forms', () => {
  const text = [
    "import { a,\n  b } from './b.ts';",
    "import type { C } from '../c.ts';",
    "export { d } from './d.ts';",
    "import 'e';",
    "const f = await import('f');",
    "const text = 'not from here';",
  ].join('\n');
  expect(importsOf('src/x/a.ts', text)).toEqual([
    { file: 'src/x/a.ts', target: 'src/x/b.ts', typeOnly: false },
    { file: 'src/x/a.ts', target: 'src/c.ts', typeOnly: true },
    { file: 'src/x/a.ts', target: 'src/x/d.ts', typeOnly: false },
    { file: 'src/x/a.ts', target: 'e', typeOnly: false },
    { file: 'src/x/a.ts', target: 'f', typeOnly: false },
  ]);
});

test('an import against the order of the layers is seen', () => {
  const against = { file: 'src/lint/lint.ts', target: 'src/diagram/draw.ts', typeOnly: true };
  expect(isAllowed(against)).toBe(false);
  expect(isAllowed({ ...against, target: 'src/handbook/graph.ts' })).toBe(true);
});

test('every layer imports itself and layers to its left only', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
});

test('every file belongs to a layer', () => {
  expect(sources.filter((file) => mayImport[layerOf(file) ?? ''] === undefined)).toEqual([]);
});

test.each(outside)('$name is imported by its own layers only', ({ name, layers }) => {
  const wrong = imports.filter(
    ({ file, target }) => isOf(target, name) && !layers.includes(layerOf(file) ?? ''),
  );
  expect(wrong.map(shown)).toEqual([]);
});

test('nothing but the command line writes to the console or ends the process', () => {
  const writes = /\bconsole\.\w|\bprocess\.exit\b|\bprocess\.std(out|err)\b/;
  const wrong = sources.filter((file) => layerOf(file) !== 'cli' && writes.test(textOf(file)));
  expect(wrong).toEqual([]);
});

test('no files import each other in a circle', () => {
  const targets = Map.groupBy(
    imports.filter(({ typeOnly, target }) => !typeOnly && layerOf(target) !== undefined),
    ({ file }) => file,
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const { target } of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test('no folder is a drawer', () => {
  const drawers = ['src', 'schemas', 'scripts', 'test']
    .flatMap(filesIn)
    .filter((file) => /\/(utils?|helpers?|common|types|shared|misc)(\/|\.ts$)/.test(file));
  expect(drawers).toEqual([]);
});

test('no file of code is longer than 300 lines', () => {
  const code = ['src', 'schemas', 'scripts', 'test']
    .flatMap(filesIn)
    .filter((file) => /\.(ts|mjs|astro)$/.test(file) && !file.startsWith('test/fixtures/'));
  const long = code
    .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
