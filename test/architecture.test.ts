import { expect, test } from 'vitest';
import { filesIn, type Import, importsOf, layerOf, roomOf, textOf } from './imports.ts';

const ground = ['text', 'finding', 'schemas'];
const model = [...ground, 'parse', 'handbook'];
const derived = ['diagram', 'picture', 'lint', 'search', 'export'];

/** For every layer: the layers that it may import, beside itself. */
const mayImport: Record<string, readonly string[]> = {
  text: [],
  finding: ['text'],
  schemas: [],
  package: [],
  parse: ground,
  handbook: [...ground, 'parse'],
  ...Object.fromEntries(derived.map((layer) => [layer, model])),
  diagram: [...model, 'package'],
  export: [...model, 'diagram'],
  lint: [...model, 'diagram', 'picture'],
  report: ['finding', 'text'],
  links: ['finding', 'text'],
  import: ['schemas', 'parse'],
  scaffold: [...model, ...derived],
  project: [...model, ...derived, 'report', 'links', 'package'],
  site: [...model, ...derived, 'report', 'links', 'scaffold', 'project', 'package'],
  cli: [...model, ...derived, 'report', 'links', 'import', 'scaffold', 'project', 'package', 'site'],
};

const read = [
  'model',
  'file-problem',
  'source-text',
  'unreadable',
  'literal',
  'embedded',
  'components',
  'allowed-html',
];
const loaded = ['urls', 'files', 'body', 'view', 'load'];

/**
 * The same within a layer, for every room: a folder of the layer, or a file that stands loose in it. What is named
 * nowhere in a layer’s list may import every room, and no room imports it.
 */
const rooms: Record<string, Record<string, readonly string[]>> = {
  parse: {
    ...Object.fromEntries(read.map((room) => [room, read])),
    shell: read,
    yaml: read,
    markdown: [...read, 'shell'],
  },
  site: {
    urls: [],
    client: ['urls'],
    files: [],
    body: ['urls'],
    view: ['urls', 'body'],
    load: ['urls', 'files', 'body', 'view'],
    astro: ['view', 'load'],
    output: [],
    build: [...loaded, 'astro', 'output'],
    serve: [...loaded, 'astro', 'output'],
  },
};

const siteDisk = ['site/files', 'site/load', 'site/output', 'site/build', 'site/serve'];

/** Who may import what comes from outside: the start of its name, and the layers or their rooms. */
const outside: readonly { name: string; layers: readonly string[] }[] = [
  { name: 'node:fs', layers: ['project', 'links', 'import', 'cli', 'package', ...siteDisk] },
  { name: 'node:child_process', layers: ['project'] },
  { name: 'node:worker_threads', layers: ['diagram'] },
  { name: 'satteri', layers: ['parse/markdown'] },
  { name: 'unified', layers: ['parse/markdown'] },
  { name: 'remark', layers: ['parse/markdown'] },
  { name: 'yaml', layers: ['parse/yaml'] },
  { name: 'unbash', layers: ['parse/shell'] },
  { name: 'mermaid', layers: ['diagram'] },
  { name: '@hpcc-js/wasm-graphviz', layers: ['diagram'] },
  { name: 'saxes', layers: ['picture'] },
  { name: '@csstools/css-tokenizer', layers: ['picture'] },
  { name: 'linkinator', layers: ['links'] },
  { name: 'undici', layers: ['links'] },
  { name: '@eslint-community/regexpp', layers: ['schemas'] },
  { name: 'minisearch', layers: ['search'] },
  { name: 'commander', layers: ['cli'] },
  { name: 'mrmime', layers: ['site/files'] },
  { name: 'range-parser', layers: ['site/serve'] },
  { name: 'shiki', layers: ['site/body'] },
  { name: 'astro', layers: ['site/astro', 'site/build', 'site/serve'] },
  { name: 'astro:', layers: ['site/astro'] },
  { name: '@astrojs/', layers: ['site/astro'] },
];

const sources = [...filesIn('src'), ...filesIn('schemas')].filter((file) => /\.(ts|mjs|astro)$/.test(file));
const imports = sources.flatMap((file) => importsOf(file, textOf(file)));

function isAllowed({ file, target }: Import): boolean {
  const [from = '', to] = [layerOf(file), layerOf(target)];
  return to === undefined || to === from || (mayImport[from] ?? []).includes(to);
}

function isAllowedInside({ file, target }: Import): boolean {
  const layer = layerOf(file) ?? '';
  const [from = '', to = ''] = [roomOf(file), roomOf(target)];
  const allowed = layerOf(target) === layer ? rooms[layer]?.[from] : undefined;
  return allowed === undefined || to === from || allowed.includes(to);
}

function isIn(file: string, place: string): boolean {
  return place.includes('/') ? file.startsWith(`src/${place}/`) : layerOf(file) === place;
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
  const against = { file: 'src/diagram/draw.ts', target: 'src/lint/lint.ts', typeOnly: true };
  expect(isAllowed(against)).toBe(false);
  expect(isAllowed({ ...against, target: 'src/handbook/graph.ts' })).toBe(true);
});

test('every layer imports itself and layers to its left only', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
});

test('an import against the order of the rooms is seen', () => {
  const against = { file: 'src/site/body/a.ts', target: 'src/site/view/b.ts', typeOnly: true };
  expect(isAllowedInside(against)).toBe(false);
  expect(isAllowedInside({ ...against, target: 'src/site/urls/b.ts' })).toBe(true);
  const upwards = { file: 'src/parse/yaml/a.ts', target: 'src/parse/document.ts', typeOnly: true };
  expect(isAllowedInside(upwards)).toBe(false);
  expect(isAllowedInside({ ...upwards, file: 'src/parse/entry.ts' })).toBe(true);
});

test('every room imports itself and the rooms that its layer lists for it only', () => {
  expect(imports.filter((one) => !isAllowedInside(one)).map(shown)).toEqual([]);
});

test('every file of the site belongs to a room, and no room is empty', () => {
  const used = sources.filter((file) => layerOf(file) === 'site').map((file) => roomOf(file) ?? '');
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(rooms.site ?? {}).toSorted());
});

test('every file belongs to a layer', () => {
  expect(sources.filter((file) => mayImport[layerOf(file) ?? ''] === undefined)).toEqual([]);
});

test.each(outside)('$name is imported by its own layers only', ({ name, layers }) => {
  const wrong = imports.filter(
    ({ file, target }) => isOf(target, name) && !layers.some((place) => isIn(file, place)),
  );
  expect(wrong.map(shown)).toEqual([]);
});

test('nothing but the command line writes to the console or ends the process', () => {
  const writes = /\bconsole\.\w|\bprocess\.exit\b|\bprocess\.std(out|err)\b/;
  const wrong = sources.filter((file) => layerOf(file) !== 'cli' && writes.test(textOf(file)));
  expect(wrong).toEqual([]);
});

test('nothing is sorted or written in the way of the machine’s language', () => {
  const localized = /\.localeCompare\(|\.toLocale\w+\(|\bIntl\./;
  expect(sources.filter((file) => localized.test(textOf(file)))).toEqual([]);
});

test('what Vite makes into pages and scripts needs no package that is bundled into the program only', () => {
  const { devDependencies } = JSON.parse(textOf('package.json'));
  const bundled = (target: string) => Object.keys(devDependencies).some((name) => isOf(target, name));
  const byFile = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ file }) => file,
  );
  const reached = new Set(sources.filter((file) => /^src\/site\/(astro\/.*\.astro|client\/.*)$/.test(file)));
  for (const file of reached)
    for (const { target } of byFile.get(file) ?? []) if (byFile.has(target)) reached.add(target);
  const wrong = [...reached].flatMap((file) =>
    (byFile.get(file) ?? []).filter(({ target }) => bundled(target)),
  );
  expect(reached.size).toBeGreaterThan(40);
  expect(wrong.map(shown)).toEqual([]);
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
