import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Files, lintFiles } from './memory-handbook.ts';

/** Pieces of which documents are made, so that structure comes up more often than in random letters. */
const piece = fc.oneof(
  fc.constantFrom(
    '---\n',
    'title: A\n',
    'owner: payments\n',
    'services: [a, b]\n',
    'triggers:\n  - { signal: a/b }\n',
    '# A\n\n',
    '## Steps\n\n',
    '### One\n\n',
    '## Verification\n\n',
    '## Rollback\n\n',
    '1. ',
    '   ',
    '- ',
    '> ',
    '**Undo:** ',
    '**Expect:**\n',
    '`kubectl delete pod x`',
    '```bash\n',
    '```\n',
    '~~~\n',
    '$ ',
    'cat <<EOF\n',
    '$(',
    "'",
    '"',
    '\\\n',
    '\n',
    '\n\n',
    '\r\n',
    '[a](#one)',
    '[a](b.md)',
    '![x](y.png)',
    '<a id="z">',
    '<!--',
    '-->',
    '{',
    '}',
    ['$', '{name}'].join(''),
    'TODO ',
    '| a |\n|---|\n',
    '[^1]',
    '[^1]: x\n',
    '&amp;',
    '\u0000',
    '\u2028',
    '\ud800',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const markdown = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

const path = fc.constantFrom(
  'runbooks/a.md',
  'runbooks/a.mdx',
  'runbooks/b.md',
  'runbooks/c/d.mdx',
  'guides/a.md',
  'services/a.yaml',
  'services/a.yml',
  'services/b.yaml',
  'teams/payments.yaml',
  'y.png',
);

const service = fc
  .record({ owner: fc.constantFrom('payments', 'x'), depends: fc.subarray(['a', 'b', 'c']) })
  .map(({ owner, depends }) => `name: A\nowner: ${owner}\ndepends_on: [${depends.join(', ')}]\n`);

const files = fc.dictionary(path, fc.oneof(markdown, service), { noNullPrototype: true });

test('any text can be linted, and every finding lies inside its file', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (handbook) => {
      for (const { path: file, range, message } of await lintFiles(handbook)) {
        expect(message).not.toBe('');
        expect(range.start.offset).toBeGreaterThanOrEqual(0);
        expect(range.end.offset).toBeLessThanOrEqual((handbook[file] ?? '').length);
        expect(range.start.offset).toBeLessThanOrEqual(range.end.offset);
      }
    }),
    { numRuns: 300 },
  );
});

test('the order in which files are read changes no finding', async () => {
  const shuffled = files.chain((handbook) => {
    const entries = Object.entries(handbook);
    const order = fc.shuffledSubarray(entries, { minLength: entries.length });
    return fc.tuple(
      fc.constant<Files>(handbook),
      order.map((pairs): Files => Object.fromEntries(pairs)),
    );
  });
  await fc.assert(
    fc.asyncProperty(shuffled, async ([one, other]) => {
      expect(await lintFiles(other)).toEqual(await lintFiles(one));
    }),
    { numRuns: 200 },
  );
});
