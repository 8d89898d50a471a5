import { expect, test } from 'vitest';
import { found, page, searchOver } from './pages.ts';

const filler = 'and so on with other words that nobody asks for';

test('a page with more of the words comes before one that repeats a single word', () => {
  const search = searchOver(
    page('a', {
      title: 'Ingress',
      headings: [{ text: 'Ingress', slug: 'ingress' }],
      text: 'ingress '.repeat(9),
    }),
    page('b', { title: 'Slow', text: `latency ${filler} ${filler} ingress` }),
    page('c', { text: filler }),
  );
  expect(found(search, 'ingress unheardof latency')).toEqual(['words b', 'words a']);
});

test('a word in a title weighs more than the same word in a text', () => {
  const search = searchOver(
    page('a', { title: 'Other', text: 'quorum' }),
    page('b', { title: 'Quorum', text: 'other' }),
    page('c', { text: filler }),
  );
  expect(found(search, 'quorum unheardof')).toEqual(['words b', 'words a']);
});

test('a page that only has the phrase comes before a page that is all about its words', () => {
  const search = searchOver(
    page('a', { title: 'Drain of a node', text: 'Drain the node. Node drain.' }),
    page('b', { title: 'Other', text: `${filler} node drain failed ${filler}` }),
  );
  expect(found(search, 'node drain failed')).toEqual(['phrase b', 'words a']);
});

test('of two pages with the phrase the one that is more about its words comes first', () => {
  const search = searchOver(
    page('a', { title: 'Other', text: `${filler} a full disk ${filler}` }),
    page('b', { title: 'Disk', text: 'a full disk' }),
  );
  expect(found(search, 'a full disk')).toEqual(['phrase b', 'phrase a']);
});

test('a name inside a longer name of the message is not what it is about', () => {
  const search = searchOver(
    page('a', { title: 'Any disk', names: ['disk is full'] }),
    page('b', { title: 'Root disk', names: ['root disk is full'] }),
  );
  expect(found(search, 'node 7: root disk is full!')).toEqual(['name b', 'words a']);
});

test('the folder of an id is no name of the pages in it', () => {
  const search = searchOver(page('runbooks/disk', { title: 'Disk' }), page('rules/disk', { title: 'Disk' }));
  expect(found(search, 'runbooks')).toEqual([]);
});

test('the whole name comes before names that begin with it, and those before names that hold it', () => {
  const search = searchOver(
    page('a', { title: 'NodeDown', text: 'down '.repeat(9) }),
    page('b', { title: 'DownTime' }),
    page('c', { title: 'Down' }),
  );
  expect(found(search, 'down')).toEqual(['name c', 'name b', 'name a']);
});
