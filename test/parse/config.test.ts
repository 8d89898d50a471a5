import { expect, test } from 'vitest';
import { defaultConfig, parseConfig } from '../../src/parse/config.ts';
import { problemsOf } from './read.ts';

test('an empty config is the defaults', () => {
  for (const text of ['', '# later\n', '{}\n']) {
    const { config, problems } = parseConfig(text);
    expect(problems).toEqual([]);
    expect({ ...config, source: undefined }).toEqual(defaultConfig);
  }
});

test('what a config says stands over the defaults', () => {
  const { config } = parseConfig('title: Shop\nprofile: strict\nsite:\n  base: /shop/\nignore: ["a/**"]\n');
  expect(config).toMatchObject({
    ...{ title: 'Shop', profile: 'strict', base: '/shop/', ignore: ['a/**'] },
    description: undefined,
  });
});

test('patterns of documents come after the built-in ones, in their order', () => {
  const { config } = parseConfig('documents:\n  "alerts/**/*.md": runbook\n  "alerts/help/*.md": guide\n');
  expect(config.documents).toEqual([
    { pattern: 'runbooks/**/*.{md,mdx}', kind: 'runbook' },
    { pattern: 'guides/**/*.{md,mdx}', kind: 'guide' },
    { pattern: 'alerts/**/*.md', kind: 'runbook' },
    { pattern: 'alerts/help/*.md', kind: 'guide' },
  ]);
});

test('a key that the config allows may be required', () => {
  const text = 'frontmatter:\n  runbook:\n    required: [weight]\n    allow: [weight]\n';
  expect(problemsOf(parseConfig(text))).toEqual([]);
});

test.each([
  ['tittle: Shop\n', '1:1 The key ‘tittle’ is not known. Did you mean ‘title’?'],
  [
    'profile: strickt\n',
    '1:10 ‘profile’ is ‘strickt’, not one of ‘starter’, ‘standard’, ‘strict’. Did you mean ‘strict’?',
  ],
  [
    'documents:\n  "a/*.md": runbok\n',
    '2:13 ‘documents.a/*.md’ is ‘runbok’, not one of ‘runbook’, ‘guide’. Did you mean ‘runbook’?',
  ],
  [
    'documents:\n  "": runbook\n',
    '2:3 A pattern of ‘documents’ is empty. Write one, for example "alerts/**/*.md".',
  ],
  [
    'title: A\nignore:\n  - "(a+)+x"\n',
    '3:5 ‘ignore[0]’ is ‘(a+)+x’. Write a pattern of names, *, **, ?, [a-z] and {a,b}, with ? in place of each ( ) | \\ and of a + after ] or }.',
  ],
  [
    'documents:\n  "runbooks/*.md": runbook\n  "a*a*a*a*a*b": runbook\n',
    '3:18 The name ‘a*a*a*a*a*b’ cannot be used: it needs a pattern with at most two * between two slashes, two ** in all, and 16 stars. Rename it.',
  ],
  ['ignore: a/**\n', '1:9 ‘ignore’ is ‘a/**’. Write a list, one item a line after a dash.'],
  [
    'sections:\n  runbook:\n    required: [stepz]\n',
    '3:16 ‘sections.runbook.required[0]’ is ‘stepz’, not one of ‘summary’, ‘impact’, ‘triggers’, ‘diagnosis’, ‘steps’, ‘verification’, ‘rollback’, ‘escalation’, ‘references’. Did you mean ‘steps’?',
  ],
  ['sections:\n  runbok: {}\n', '2:3 The key ‘runbok’ in ‘sections’ is not known. Did you mean ‘runbook’?'],
  [
    'sections:\n  runbook:\n    headings:\n      stepps: [Do]\n',
    '4:7 The key ‘stepps’ in ‘sections.runbook.headings’ is not known. Did you mean ‘steps’?',
  ],
  [
    'frontmatter:\n  runbook:\n    required: [title, ownr]\n',
    '3:23 No runbook may have the key ‘ownr’. Did you mean ‘owner’?',
  ],
  [
    'frontmatter:\n  guide:\n    required: [severity]\n    allow: [weight]\n',
    '3:16 No guide may have the key ‘severity’. Add it to ‘allow’ as well, or remove it.',
  ],
  [
    'site:\n  base: shop\n',
    '2:9 ‘site.base’ is ‘shop’. Write a path that starts and ends with a slash, like /runbooks/.',
  ],
  [
    'repository: git@host:x\n',
    '1:13 ‘repository’ is ‘git@host:x’. Write an address that starts with https:// or http://.',
  ],
  ['- title\n', '1:1 The file is a list. Write keys with values. Start with title, description, repository.'],
  ['title: A\ntitle: B\n', '2:1 The YAML cannot be read: Map keys must be unique. Keep one of the keys.'],
])('the config %j has a problem that says what to write', (text, message) => {
  expect(problemsOf(parseConfig(text))).toEqual([message]);
});
