import { expect, test } from 'vitest';
import { filesIn, type Import, importsOf, layerOf, roomOf, textOf } from './imports.ts';

/** For every layer: the layers that it may import beside itself, and does. */
const mayImport: Record<string, readonly string[]> = {
  text: [],
  finding: ['text'],
  schemas: [],
  package: [],
  parse: ['text', 'schemas'],
  handbook: ['text', 'schemas', 'parse'],
  diagram: ['text', 'package', 'parse', 'handbook'],
  picture: ['text', 'handbook'],
  search: ['text', 'schemas', 'parse', 'handbook'],
  lint: ['text', 'finding', 'schemas', 'parse', 'handbook', 'diagram', 'picture'],
  export: ['text', 'handbook', 'diagram'],
  report: ['text', 'finding'],
  links: ['text', 'finding'],
  scaffold: ['text', 'schemas', 'parse', 'handbook', 'lint'],
  project: ['text', 'finding', 'schemas', 'package', 'parse', 'handbook', 'picture', 'lint'],
  site: [
    ...['text', 'finding', 'schemas', 'package', 'parse', 'handbook', 'diagram', 'picture', 'search', 'lint'],
    ...['links', 'project'],
  ],
  cli: [
    ...['text', 'finding', 'schemas', 'package', 'parse', 'handbook', 'lint', 'export', 'report', 'links'],
    ...['scaffold', 'project', 'site'],
  ],
};

/**
 * The same within a layer, for every room: a folder of the layer, or a file that stands loose in it. What is named
 * nowhere in a layer’s list may import every room, and no room imports it.
 */
const rooms: Record<string, Record<string, readonly string[]>> = {
  parse: {
    model: [],
    'source-text': [],
    literal: [],
    components: [],
    'allowed-html': ['model'],
    embedded: ['model'],
    'file-problem': ['model'],
    unreadable: ['model', 'file-problem'],
    shell: ['model'],
    yaml: ['model', 'file-problem', 'unreadable'],
    markdown: [
      ...['model', 'literal', 'components', 'allowed-html', 'embedded', 'file-problem', 'unreadable'],
      'shell',
    ],
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
    build: ['files', 'body', 'load', 'astro', 'output'],
    serve: ['files', 'load', 'astro', 'output'],
  },
};

const siteDisk = ['site/files', 'site/load', 'site/output', 'site/build', 'site/serve'];

/** Who may import what comes from outside, and does: the start of its name, and the layers or their rooms. */
const outside: readonly { name: string; layers: readonly string[] }[] = [
  { name: 'node:fs', layers: ['project', 'links', 'cli', 'package', ...siteDisk] },
  {
    name: 'node:path',
    layers: [
      ...['handbook', 'lint', 'links', 'project', 'package', 'cli', 'site/astro', 'site/load'],
      ...['site/output', 'site/build', 'site/serve'],
    ],
  },
  { name: 'node:stream', layers: ['site/files', 'site/build'] },
  { name: 'node:url', layers: ['site/astro', 'site/build'] },
  { name: 'node:module', layers: ['site/astro'] },
  { name: 'node:os', layers: ['project', 'site/output'] },
  { name: 'node:util', layers: ['project', 'site/output'] },
  { name: 'node:crypto', layers: ['finding', 'site/body'] },
  { name: 'node:child_process', layers: ['project'] },
  { name: 'node:worker_threads', layers: ['diagram'] },
  { name: 'node:http', layers: ['site/serve'] },
  { name: 'node:net', layers: ['links', 'site/serve'] },
  { name: 'node:dns', layers: ['links'] },
  { name: 'zod', layers: ['schemas', 'parse', 'lint', 'project'] },
  { name: '@eslint-community/regexpp', layers: ['schemas'] },
  { name: 'picomatch', layers: ['schemas', 'handbook'] },
  { name: 'satteri', layers: ['parse/markdown'] },
  { name: 'unified', layers: ['parse/markdown'] },
  { name: 'remark', layers: ['parse/markdown'] },
  { name: 'github-slugger', layers: ['parse/markdown'] },
  { name: 'mdast', layers: ['parse'] },
  { name: 'hast', layers: ['parse/markdown', 'site/body'] },
  { name: 'htmlparser2', layers: ['parse/markdown', 'diagram', 'links', 'site/body'] },
  { name: 'yaml', layers: ['parse/yaml'] },
  { name: 'unbash', layers: ['parse/shell'] },
  { name: 'mermaid', layers: ['diagram'] },
  { name: 'dompurify', layers: ['diagram'] },
  { name: '@hpcc-js/wasm-graphviz', layers: ['diagram'] },
  { name: 'saxes', layers: ['picture'] },
  { name: '@csstools/css-tokenizer', layers: ['picture'] },
  { name: 'linkinator', layers: ['links'] },
  { name: 'undici', layers: ['links'] },
  { name: 'minisearch', layers: ['search'] },
  { name: 'commander', layers: ['cli'] },
  { name: 'mrmime', layers: ['site/files'] },
  { name: 'range-parser', layers: ['site/serve'] },
  { name: 'shiki', layers: ['site/body'] },
  { name: 'astro', layers: ['site/astro', 'site/build', 'site/serve'] },
  { name: '@astrojs/', layers: ['site/astro'] },
  { name: 'virtual:runproof/', layers: ['site/astro'] },
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
    { file: 'src/x/a.ts', target: 'src/x/b.ts' },
    { file: 'src/x/a.ts', target: 'src/c.ts' },
    { file: 'src/x/a.ts', target: 'src/x/d.ts' },
    { file: 'src/x/a.ts', target: 'e' },
    { file: 'src/x/a.ts', target: 'f' },
  ]);
});

test('an import against the order of the layers is seen', () => {
  const against = { file: 'src/diagram/draw.ts', target: 'src/lint/lint.ts' };
  expect(isAllowed(against)).toBe(false);
  expect(isAllowed({ ...against, target: 'src/handbook/graph.ts' })).toBe(true);
});

test('every layer imports itself and layers to its left only', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
});

test('an import against the order of the rooms is seen', () => {
  const against = { file: 'src/site/body/a.ts', target: 'src/site/view/b.ts' };
  expect(isAllowedInside(against)).toBe(false);
  expect(isAllowedInside({ ...against, target: 'src/site/urls/b.ts' })).toBe(true);
  const upwards = { file: 'src/parse/yaml/a.ts', target: 'src/parse/document.ts' };
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

test('the tables list nothing that no file imports', () => {
  const unusedLayers = Object.entries(mayImport).flatMap(([from, targets]) =>
    targets
      .filter((to) => !imports.some(({ file, target }) => layerOf(file) === from && layerOf(target) === to))
      .map((to) => `${from} -> ${to}`),
  );
  const inside = imports.filter(({ file, target }) => layerOf(file) === layerOf(target));
  const isUsed = (layer: string, [from, to]: readonly [string, string]) =>
    inside.some(
      ({ file, target }) => layerOf(file) === layer && roomOf(file) === from && roomOf(target) === to,
    );
  const unusedRooms = Object.entries(rooms).flatMap(([layer, of]) =>
    Object.entries(of)
      .flatMap(([from, targets]) => targets.map((to) => [from, to] as const))
      .filter((pair) => !isUsed(layer, pair))
      .map((pair) => `${layer}: ${pair.join(' -> ')}`),
  );
  const unusedNames = outside.flatMap(({ name, layers }) =>
    layers
      .filter((place) => !imports.some(({ file, target }) => isOf(target, name) && isIn(file, place)))
      .map((place) => `${place} -> ${name}`),
  );
  expect([...unusedLayers, ...unusedRooms, ...unusedNames]).toEqual([]);
});

test('every layer is a folder, and every room is one of its layer', () => {
  const layers = Object.keys(mayImport).filter((layer) => !sources.some((file) => layerOf(file) === layer));
  const within = Object.entries(rooms).flatMap(([layer, of]) =>
    Object.keys(of).filter(
      (room) => !sources.some((file) => layerOf(file) === layer && roomOf(file) === room),
    ),
  );
  expect([...layers, ...within]).toEqual([]);
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

test('all that comes from outside is named', () => {
  const unnamed = imports.filter(
    ({ target }) => layerOf(target) === undefined && !outside.some(({ name }) => isOf(target, name)),
  );
  expect(unnamed.map(shown)).toEqual([]);
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

test('no files import each other in a circle, not even their types', () => {
  const targets = Map.groupBy(
    imports.filter(({ target }) => layerOf(target) !== undefined),
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
