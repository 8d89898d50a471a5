import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../src/text/address.ts';
import { lintFiles, memoryHandbook } from '../lint/memory-handbook.ts';
import { bodyOf } from './bodies.ts';

const schemes = ['javascript', 'vbscript', 'data', 'file', 'blob', 'mailto', 'tel', 'http', 'https', 'x'];
const places = [
  '//',
  '/',
  '\\',
  'host.example',
  'other.md',
  'gone.md',
  '#top',
  '#gone',
  '?q',
  '..',
  'a',
  '%5C',
];
const unseen = ['\t', '\n', '\r', '\u0001', '\u001f', '\u0085', '\u00a0', ' '];

const mixedCase = fc
  .tuple(fc.constantFrom(...schemes), fc.infiniteStream(fc.boolean()))
  .map(([name, upper]) =>
    [...name].map((letter) => (upper.next().value ? letter.toUpperCase() : letter)).join(''),
  );

/** Addresses that somebody could try, with what browsers drop of them anywhere in them. */
const addresses = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: mixedCase.map((name) => `${name}:`) },
      { weight: 4, arbitrary: fc.constantFrom(...places) },
      { weight: 2, arbitrary: fc.constantFrom(...unseen) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((parts) =>
    fc
      .tuple(fc.constant(parts.join('')), fc.constantFrom(...unseen), fc.nat({ max: 12 }))
      .map(([text, drop, at]) => (at < text.length ? `${text.slice(0, at)}${drop}${text.slice(at)}` : text)),
  );

const entities = (text: string) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('');

/** The ways in which a page can hold an address. */
const forms = fc.constantFrom<{ path: string; write: (url: string) => string }>(
  { path: 'runbooks/a.md', write: (url) => `<a href="${entities(url)}">x</a>` },
  { path: 'runbooks/a.md', write: (url) => `<p><a href='${url.replace(/[\n\r\\&]/g, entities)}'>x</a></p>` },
  { path: 'runbooks/a.md', write: (url) => `[x](<${entities(url)}>)` },
  { path: 'runbooks/a.mdx', write: (url) => `<a href="${entities(url)}">x</a>` },
  { path: 'runbooks/a.mdx', write: (url) => `<Choice label="x" to="${entities(url)}" />` },
);

async function linted(files: Readonly<Record<string, string>>, path: string) {
  const url = memoryHandbook(files).documentsByPath.get(path)?.links[0]?.url ?? '';
  const findings = await lintFiles(files);
  return { url, rules: findings.map(({ rule }) => rule) };
}

test('the site leads to what the linter lets through, and to nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(addresses, forms, async (written, { path, write }) => {
      const text = `# A\n\n${write(written)}\n`;
      const files = { [path]: text, 'runbooks/other.md': '# Other\n' };
      const { url, rules } = await linted(files, path);
      const body = (await bodyOf(files, path)) ?? '';
      const href = /href="([^"]*)"/
        .exec(body)?.[1]
        ?.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
      const isRefused = rules.includes('no-unsafe-link');
      expect(isRefused).toBe(readAddress(url).type === 'unsafe');
      expect(href === undefined).toBe(isRefused || rules.includes('no-broken-link'));
      // What a browser makes of it, on the page of a site that is served over https: nothing, where it is no URL.
      const target = href === undefined ? null : URL.parse(href, 'https://site.example/runbooks/a/');
      if (target === null) return;
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(target.protocol);
      if (readAddress(url).type === 'inside') expect(target.host).toBe('site.example');
    }),
    { numRuns: 400, seed: 7 },
  );
}, 120_000);
