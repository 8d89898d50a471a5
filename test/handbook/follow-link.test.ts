import { expect, test } from 'vitest';
import { findDocument, followLink, type Target } from '../../src/handbook/follow-link.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';

const handbook = memoryHandbook({
  'runproof.yaml': 'documents:\n  "*.md": runbook\n',
  'README.md': '# Start\n',
  'runbooks/checkout.md': '## Steps\n\n## Größe\n',
  'runbooks/shop/cart.mdx': '# Cart\n',
  'runbooks/my page.md': '# Mine\n',
  'runbooks/100%.md': '# All\n',
  'images/a b.png': '',
});
const from = checkout();

function checkout() {
  const document = handbook.documentsByPath.get('runbooks/checkout.md');
  if (!document) throw new Error('The document is there');
  return document;
}

/** A link followed from `runbooks/checkout.md`, in one line. */
function followed(url: string): string {
  return shown(followLink(handbook, from, url));
}

function shown(target: Target): string {
  switch (target.type) {
    case 'document':
      return `document ${target.document.path}#${target.anchor}${target.anchorExists ? '' : ' (none)'}`;
    case 'file':
      return `file ${target.path}#${target.anchor}`;
    case 'unsafe':
      return `unsafe ${target.start}`;
    case 'external':
    case 'malformed':
      return `${target.type} ${target.url}`;
    default:
      return `${target.type} ${target.path}`;
  }
}

test.each([
  ['shop/cart.mdx', 'document runbooks/shop/cart.mdx#'],
  ['shop/cart', 'document runbooks/shop/cart.mdx#'],
  ['./shop/../shop/cart.mdx', 'document runbooks/shop/cart.mdx#'],
  ['../README.md', 'document README.md#'],
  ['/README.md', 'document README.md#'],
  ['/runbooks/shop/cart', 'document runbooks/shop/cart.mdx#'],
  ['checkout.md?plain=1#steps', 'document runbooks/checkout.md#steps'],
  ['?plain=1', 'document runbooks/checkout.md#'],
  ['', 'document runbooks/checkout.md#'],
  ['#', 'document runbooks/checkout.md#'],
  ['#steps', 'document runbooks/checkout.md#steps'],
  ['#Steps', 'document runbooks/checkout.md#Steps (none)'],
  ['#gr%C3%B6%C3%9Fe', 'document runbooks/checkout.md#größe'],
  ['shop/cart.mdx#gone', 'document runbooks/shop/cart.mdx#gone (none)'],
  ['my%20page.md', 'document runbooks/my page.md#'],
  ['my page.md', 'document runbooks/my page.md#'],
  ['100%25.md', 'document runbooks/100%.md#'],
  ['../images/a%20b.png', 'file images/a b.png#'],
  ['../images/a%20b.png#x', 'file images/a b.png#x'],
])('‘%s’ leads to %s', (url, target) => {
  expect(followed(url)).toBe(target);
});

test.each([
  ['cart.md', 'missing runbooks/cart.md'],
  ['SHOP/cart.mdx', 'missing runbooks/SHOP/cart.mdx'],
  ['shop', 'folder runbooks/shop'],
  ['shop/', 'folder runbooks/shop'],
  ['.', 'folder runbooks'],
  ['..', 'folder .'],
  ['/', 'folder .'],
  ['../..', 'outside ..'],
  ['../../etc/passwd', 'outside ../etc/passwd'],
  ['/../etc/passwd', 'outside ../etc/passwd'],
  ['%2e%2e/%2e%2e/etc/passwd', 'outside ../etc/passwd'],
  ['..%2f..%2fx', 'outside ../x'],
  ['/95%/', 'malformed /95%/'],
  ['a.md#%E0%A4%A', 'malformed a.md#%E0%A4%A'],
])('‘%s’ leads to no file: %s', (url, target) => {
  expect(followed(url)).toBe(target);
});

test.each([
  ['https://example.org/a?b#c', 'external https://example.org/a?b#c'],
  ['HTTP://example.org', 'external HTTP://example.org'],
  ['//example.org/a', 'external https://example.org/a'],
  ['mailto:ops@example.org', 'external mailto:ops@example.org'],
  ['tel:+49123', 'external tel:+49123'],
])('‘%s’ leads outside', (url, target) => {
  expect(followed(url)).toBe(target);
});

test.each([
  ['javascript:alert(1)', 'unsafe javascript:'],
  ['JaVaScRiPt:alert(1)', 'unsafe javascript:'],
  [' javascript:alert(1)', 'unsafe javascript:'],
  ['\u0001javascript:alert(1)', 'unsafe javascript:'],
  ['java\tscript:alert(1)', 'unsafe javascript:'],
  ['java\nscr\ript:alert(1)', 'unsafe javascript:'],
  ['data:text/html,<script>', 'unsafe data:'],
  ['vbscript:x', 'unsafe vbscript:'],
  ['file:///etc/passwd', 'unsafe file:'],
  ['C:\\x', 'unsafe c:'],
  ['slack://channel', 'unsafe slack:'],
  ['\\\\server\\share', 'unsafe \\\\'],
  ['/\\server', 'unsafe /\\'],
])('‘%s’ must not be on a page', (url, target) => {
  expect(followed(url)).toBe(target);
});

test('a colon later in a path is no scheme', () => {
  expect(followed('./a:b.md')).toBe('missing runbooks/a:b.md');
});

test('a document at the top links to others beside it', () => {
  const top = handbook.documentsByPath.get('README.md');
  if (!top) throw new Error('The document is there');
  expect(shown(followLink(handbook, top, 'runbooks/checkout.md'))).toBe('document runbooks/checkout.md#');
  expect(shown(followLink(handbook, top, '../x.md'))).toBe('outside ../x.md');
});

test.each([
  ['runbooks/checkout', 'runbooks/checkout.md', true],
  ['runbooks/checkout.md', 'runbooks/checkout.md', true],
  ['runbooks/checkout#steps', 'runbooks/checkout.md', true],
  ['runbooks/checkout#gone', 'runbooks/checkout.md', false],
  ['checkout', undefined, false],
  ['#steps', 'runbooks/checkout.md', true],
])('the reference ‘%s’ names a document and a section', (reference, path, anchorExists) => {
  const found = findDocument(handbook, reference, from);
  expect({ path: found.document?.path, anchorExists: path !== undefined && found.anchorExists }).toEqual({
    path,
    anchorExists,
  });
});
