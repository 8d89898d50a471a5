import { checkCases } from './check-cases.ts';

const others = {
  'teams/payments.yaml': 'name: Payments\n',
  'teams/broken.yaml': 'name: [\n',
  'services/checkout.yaml':
    'name: Checkout\nowner: payments\nsignals:\n  errors: { title: Errors, query: up }\n',
  'services/wrong.yaml': 'name: 7\nowner: payments\nsignals: errors\n',
  'runbooks/unread.mdx': '<Box id="first aid">\n',
  'runbooks/other.mdx': '## First aid\n',
};

const withKeys = (keys: string) => `---\n${keys}\n---\n`;

checkCases(
  'no-unknown-reference',
  [
    [
      'what exists',
      withKeys(
        'owner: payments\nservices: [checkout]\nrelated: [runbooks/other, "runbooks/other#first-aid"]',
      ),
    ],
    ['a document with its extension', withKeys('related: [runbooks/other.mdx]')],
    ['an entry that cannot be read exists all the same', withKeys('owner: broken\nservices: [wrong]')],
    ['a signal of an entry that cannot be read', withKeys('triggers: [{ signal: wrong/errors }]')],
    ['a section of MDX that cannot be read', withKeys('related: ["runbooks/unread#first-aid"]')],
    ['no keys', withKeys('title: A')],
    ['a wrong value is the business of another rule', withKeys('owner: 7\nservices: checkout')],
    [
      'a team',
      withKeys('owner: payment'),
      '2:8 The owner ‘payment’ is no team of this handbook. Did you mean ‘payments’?',
    ],
    [
      'a team that nothing is like',
      withKeys('owner: storefront'),
      '2:8 The owner ‘storefront’ is no team of this handbook. Add ‘teams/storefront.yaml’',
    ],
    [
      'each service in its place',
      withKeys('services: [checkout, a, b]'),
      '2:22 The service ‘a’',
      '2:25 The service ‘b’',
    ],
    [
      'the service of a signal',
      withKeys('triggers:\n  - { signal: chekout/errors }'),
      '3:15 The service ‘chekout’',
    ],
    [
      'a path',
      withKeys('triggers:\n  - { signal: checkout/errors, path: "runbooks/other#last" }'),
      '3:38 The document ‘runbooks/other’ has no section ‘#last’.',
    ],
    ['a path in the wrong folder', withKeys('related: [other]'), '2:11 The document ‘other’ does not exist.'],
  ],
  others,
);

checkCases('no-unknown-key', [
  ['no frontmatter', '# A\n'],
  ['every key', withKeys('title: A\nowner: x\nstatus: draft\naliases: [a]\nreview_every: 90d')],
  ['names of variables are free', withKeys('variables: { anything_goes: {} }')],
  ['other letters', withKeys('Title: A'), '2:1 The key ‘Title’ is not known. Did you mean ‘title’?'],
  [
    'a key of a key',
    withKeys('variables:\n  ns: { defualt: x }'),
    '3:9 The key ‘defualt’ in ‘variables.ns’ is not known. Did you mean ‘default’?',
  ],
  ['a key that nothing is like', withKeys('menu: 3'), '2:1 The key ‘menu’ is not known. Use one of'],
  [
    'the same wrong key in a list',
    withKeys('triggers:\n  - { signal: a/b, over: 1 }\n  - { signal: a/b, over: 2 }'),
    '3:20 The key ‘over’',
    '4:20 The key ‘over’',
  ],
]);

checkCases('require-valid-data', [
  [
    'what is right',
    withKeys(
      'severity: low\nreviewed: 2026-02-28\nreview_every: 1.5h\nvariables: { replicas: { default: 6 } }',
    ),
  ],
  ['quoted numbers', withKeys('title: "404"\nalerts: ["500"]')],
  ['an unknown key is the business of another rule', withKeys('menu: 3')],
  ['a number for text', withKeys('title: 404'), '2:8 ‘title’ is ‘404’. Write text'],
  ['nothing for text', withKeys('title:'), '2:'],
  ['blank text', withKeys('title: " "'), '2:8 ‘title’ is ‘ ’. Write some text'],
  ['a list of one without brackets', withKeys('alerts: A'), '2:9 ‘alerts’ is ‘A’. Write a list'],
  [
    'a day that does not exist',
    withKeys('reviewed: 2026-13-01'),
    '2:11 ‘reviewed’ is ‘2026-13-01’. Write a day like',
  ],
  ['a length of time without a unit', withKeys('review_every: 90'), '2:15 ‘review_every’ is ‘90’. Write'],
  [
    'a name with capitals',
    withKeys('owner: Payments'),
    '2:8 ‘owner’ is ‘Payments’. Write lower-case letters',
  ],
  [
    'nearly a choice',
    withKeys('severity: hight'),
    '2:11 ‘severity’ is ‘hight’, not one of ‘critical’, ‘high’, ‘medium’, ‘low’. Did you mean ‘high’?',
  ],
  ['frontmatter that is a list', withKeys('- a'), '2:1 The file is a list.'],
  ['frontmatter that is text', withKeys('hello'), '2:1 The file is ‘hello’.'],
]);

checkCases('no-unreadable-file', [
  ['no frontmatter', '# A\n'],
  ['a line across', '---\n\ntext\n'],
  ['empty frontmatter', '---\n---\n'],
  ['Markdown that MDX would refuse', 'a < b {c} <d> <https://x.example> <!-- e -->'],
  ['a byte order mark is left out before', '---\ntitle: A\n---\n'],
  ['a tab', withKeys('title: A\n\towner: x'), '3:'],
  ['a colon', withKeys('title: a: b'), '2:8 The YAML cannot be read:'],
  ['a key twice', withKeys('title: a\ntitle: b'), '3:1 The YAML cannot be read:'],
  ['a bracket without end', withKeys('services: [a'), '2:'],
  ['no end', '---\ntitle: A\n\n# A', '1:1 The frontmatter has no end.'],
  [
    'aliases that unfold',
    withKeys(
      `a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [${'*a, '.repeat(40)}*a]\nc: [${'*b, '.repeat(40)}*b]`,
    ),
    '2:1 The YAML uses aliases',
  ],
]);
