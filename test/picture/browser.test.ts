import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { safePicture } from '../../src/picture/safe-picture.ts';
import { sharedBrowser } from '../browser.ts';
import { attacks, svgWith } from './attacks.ts';

/** Any real font will do: this one comes with mermaid. */
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
const font = readFileSync(join(packages, 'katex', 'dist', 'fonts', 'KaTeX_Main-Regular.woff2'), 'base64');

/** As Excalidraw and D2 write diagrams: a font in the style sheet, a picture in the picture, classes, an animation. */
const diagram = svgWith(
  `<!-- svg-source:excalidraw --><defs><style>
    @font-face { font-family: "Hand"; src: url("data:font/woff2;base64,${font}") format("woff2"); }
    .d2-1 .shape { fill: rgb(255, 0, 0) } @keyframes d { from { stroke-dashoffset: 10 } } .line { animation: d 1s linear infinite }
    text { font-family: Hand, sans-serif }
  </style></defs>
  <g class="d2-1"><rect class="shape" id="box" width="40" height="20"/><path class="line" d="M0 30 L40 30" stroke="#000"/></g>
  <image id="icon" width="8" height="8" href="data:image/svg+xml;base64,${btoa(svgWith('<rect width="8" height="8"/>'))}"/>
  <text y="50">Orders</text>`,
  'viewBox="0 0 100 60" width="100" height="60"',
);

const pictures = new Map([...Object.entries(attacks), ['a diagram', diagram]]);
let browser: Browser;

/** Serves `/raw/<n>` as it is written, and `/safe/<n>` as the site shows it. It sends no policy: the bytes alone must do. */
const server = createServer((request, response) => {
  const [, way, at] = /^\/(raw|safe)\/(\d+)$/.exec(request.url ?? '') ?? [];
  const text = [...pictures.values()][Number(at)];
  if (text === undefined) {
    response.writeHead(404).end();
    return;
  }
  const picture = safePicture(Buffer.from(text));
  response.setHeader('Content-Type', 'image/svg+xml');
  response.end(way === 'raw' ? text : picture.type === 'safe' ? picture.svg : '');
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await sharedBrowser();
}, 180_000);

afterAll(() => server.close());

function addressOf(way: 'raw' | 'safe', name: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return `http://127.0.0.1:${port}/${way}/${[...pictures.keys()].indexOf(name)}`;
}

/** Whether a picture ran or loaded anything when it was opened by its link. */
async function isLoud(way: 'raw' | 'safe', name: string): Promise<boolean> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(addressOf(way, name), { waitUntil: 'networkidle' });
  const ran = await page.evaluate(() => document.documentElement.hasAttribute('data-ran'));
  await page.close();
  return ran || asked.some((path) => path.startsWith('/ran'));
}

/** The attacks that do something. */
async function loud(way: 'raw' | 'safe'): Promise<string[]> {
  const names = Object.keys(attacks);
  const found = await Promise.all(names.map((name) => isLoud(way, name)));
  return names.filter((_, at) => found[at]);
}

test('the attacks are real: as they are written, all but one run or load something', async () => {
  expect(await loud('raw')).toEqual(Object.keys(attacks).filter((name) => name !== 'a picture in a picture'));
});

test('as the site shows them, none does, opened by its link', async () => {
  expect(await loud('safe')).toEqual([]);
});

test('a diagram with its own font, styles and pictures looks as it was drawn', async () => {
  expect(await isLoud('safe', 'a diagram')).toBe(false);
  const page = await browser.newPage();
  const shots: Buffer[] = [];
  for (const way of ['raw', 'safe'] as const) {
    await page.goto(addressOf(way, 'a diagram'));
    expect(await page.evaluate(() => document.fonts.load('16px Hand').then((fonts) => fonts.length))).toBe(1);
    await page.evaluate(() => document.getAnimations().map((one) => one.cancel()));
    shots.push(await page.screenshot());
  }
  expect(shots[0]?.equals(shots[1] ?? Buffer.alloc(0))).toBe(true);
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('#box') ?? document.documentElement).fill,
    ),
  ).toBe('rgb(255, 0, 0)');
  await page.close();
});
