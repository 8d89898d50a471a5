import { expect, test } from 'vitest';
import { safeSegment } from '../../src/site/urls/paths.ts';
import { siteUrls } from '../../src/site/urls/urls.ts';
import { alertPages } from '../../src/site/view/alert-pages.ts';
import { noFindings } from '../../src/site/view/findings.ts';
import { type Files, memoryHandbook } from '../lint/memory-handbook.ts';

const alertsOf = (files: Files) => {
  const handbook = memoryHandbook(files);
  const pages = alertPages({ handbook, urls: siteUrls(handbook, '/'), findings: noFindings });
  return Object.fromEntries(pages.map(({ title, path }) => [title, path]));
};
const about = (...alerts: string[]) => `---\nalerts: ${JSON.stringify(alerts)}\n---\n\n# A\n`;

test('addresses have the base, and each part is escaped', () => {
  const handbook = memoryHandbook({ 'runbooks/full & slow.md': '# X\n' });
  const urls = siteUrls(handbook, '/docs/');
  const [document] = handbook.documents;
  if (!document) throw new Error('no document');
  expect(urls.document(document, 'ü')).toBe('/docs/runbooks/full%20%26%20slow/#%C3%BC');
  expect(urls.to('')).toBe('/docs/');
});

test('a document whose id is a page of the site moves', () => {
  const handbook = memoryHandbook({
    'runproof.yaml': 'documents: { "**/*.md": guide }\n',
    'services/checkout.yaml': 'name: Checkout\nowner: payments\n',
    'services/checkout.md': '# Notes\n',
    'services/other.md': '# Other\n',
    'search.md': '# Search\n',
    'Services.md': '# Services\n',
    'teams.md': '# Teams\n',
  });
  const urls = siteUrls(handbook, '/');
  expect(handbook.documents.map((document) => urls.document(document))).toEqual([
    '/documents/Services/',
    '/documents/search/',
    '/documents/services/checkout/',
    '/services/other/',
    '/documents/teams/',
  ]);
});

test('an alert of any name has a page of its own, on every system', () => {
  const names = ['a?b', 'a#b', 'a-b', '100% CPU', '.', '..', 'a/b', 'foo', 'Foo', 'index.html'];
  expect(alertsOf({ 'runbooks/a.md': about(...names) })).toEqual({
    'a-b': 'alerts/a-b',
    'a?b': 'alerts/a-b-2',
    'a#b': 'alerts/a-b-3',
    'a/b': 'alerts/a-b-4',
    '100% CPU': 'alerts/100- CPU',
    '.': 'alerts/--',
    '..': 'alerts/---',
    foo: 'alerts/foo',
    Foo: 'alerts/Foo-2',
    'index.html': 'alerts/-index-html',
  });
});

test('names that differ in case only are two, also where case takes an accent apart', () => {
  const names = ['\u0390', '\u03aa\u0301'];
  expect(alertsOf({ 'runbooks/a.md': about(...names) })).toEqual({
    '\u0390': 'alerts/\u0390',
    '\u03aa\u0301': 'alerts/\u03aa\u0301-2',
  });
});

test('a name that is too long for a folder is cut between letters', () => {
  expect(safeSegment('ü'.repeat(300))).toBe('ü'.repeat(100));
  expect(safeSegment('a\ud800b')).toBe('a\ufffdb');
});

test('a document that alone is about the alert of its place is the page of that alert', () => {
  expect(
    alertsOf({ 'runproof.yaml': 'documents: { "**/*.md": runbook }\n', 'alerts/X.md': about('X') }),
  ).toEqual({});
});

test('where others are about that alert too, the alert has a page, and the document moves', () => {
  const handbook = memoryHandbook({
    'runproof.yaml': 'documents: { "**/*.md": runbook }\n',
    'alerts/X.md': about('X'),
    'runbooks/y.md': about('X'),
  });
  const urls = siteUrls(handbook, '/');
  expect(urls.alert('X')).toBe('/alerts/X/');
  expect(handbook.documents.map((document) => urls.document(document))).toEqual([
    '/documents/alerts/X/',
    '/runbooks/y/',
  ]);
});

test('documents whose names no folder can have, or that differ in case only, have addresses of their own', () => {
  const paths = ['a?b', 'a-b', 'A-B', '100% cpu?', 'rules/x', 'Search', '_astro/x', 'theme.js'];
  const handbook = memoryHandbook({
    'runproof.yaml': 'documents: { "**/*.md": runbook }\n',
    ...Object.fromEntries(paths.map((path) => [`${path}.md`, '# X\n'])),
  });
  const urls = siteUrls(handbook, '/');
  const entries = handbook.documents.map((document) => [document.id, urls.documentPath(document)]);
  expect(Object.fromEntries(entries)).toEqual({
    'A-B': 'A-B',
    'a-b': 'a-b-2',
    'a?b': 'a-b-3',
    '100% cpu?': '100- cpu-',
    'rules/x': 'documents/rules/x',
    Search: 'documents/Search',
    '_astro/x': 'documents/_astro/x',
    'theme.js': 'documents/theme.js',
  });
});

test('files that could not be read have an address beside the documents', () => {
  const handbook = memoryHandbook({ 'runbooks/a.md': '# A\n' });
  const problems = [{ path: 'runbooks/a.mdx', problems: [] }];
  const urls = siteUrls({ ...handbook, unreadable: problems }, '/');
  expect(urls.unreadablePath('runbooks/a.mdx')).toBe('documents/runbooks/a');
});
