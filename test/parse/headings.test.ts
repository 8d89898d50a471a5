import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { read } from './read.ts';

function slugs(text: string): string[] {
  return read(text).headings.map((heading) => heading.slug);
}

test('equal headings are numbered', () => {
  expect(slugs('# A\n\n## Fix it\n\n## Fix it\n\n## Fix it 1\n\n## Fix it\n')).toEqual([
    'a',
    'fix-it',
    'fix-it-1',
    'fix-it-1-1',
    'fix-it-2',
  ]);
});

test.each([
  ['## `kubectl` *fails* in [prod](x.md)', 'kubectl-fails-in-prod'],
  ['## What’s up? 50% & more!', 'whats-up-50--more'],
  ['## Größe 数据 😀', 'größe-数据-'],
  ['## H<sub>2</sub>O', 'h2o'],
  ['## Closed ##', 'closed'],
  ['Underlined\n---', 'underlined'],
  ['## <a name="old"></a>Renamed', 'renamed'],
])('the anchor of ‘%s’ is ‘%s’', (text, slug) => {
  expect(slugs(`${text}\n`)).toEqual([slug]);
});

test('anchors are those that GitHub makes', () => {
  const letters = fc.constantFrom(...'aB9äÖ数😀-_.,:;!?()/&+%$@’“é');
  const title = fc
    .array(fc.string({ unit: letters, minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((parts) => `x${parts.join(' ')}x`);
  fc.assert(
    fc.property(fc.array(title, { maxLength: 6 }), (titles) => {
      const slugger = new GithubSlugger();
      const documents = titles.map((text) => `## ${text.replace(/[_&@:/]/g, '\\$&')}\n`);
      expect(slugs(documents.join('\n'))).toEqual(titles.map((text) => slugger.slug(text)));
    }),
  );
});

test('a link can name headings, ids of HTML and steps', () => {
  const text =
    '## Steps\n\n1. Go <a name="here"></a><a href="#x" id=there></a>.\n2. Wait.\n\n<div class="a b" id=\'box\'>\n</div>\n';
  expect([...read(text).anchors].toSorted()).toEqual([
    'box',
    'here',
    'steps',
    'steps-step-1',
    'steps-step-2',
    'there',
  ]);
});

test('an id in a comment or in another attribute’s value is no anchor', () => {
  const text = 'A <!-- <a id="gone"></a> --> b.\n\n<div title="x id=no" data-id="no">\n</div>\n';
  expect([...read(text).anchors]).toEqual([]);
});
