import { checkCases } from './check-cases.ts';

const others = {
  'runbooks/other.md': '# Other\n\n## First aid\n\n1. Look.\n',
  'runbooks/down/deep.md': '## Here\n',
  'guides/on-call.md': '# On call\n',
  'images/graph one.svg': '<svg/>',
  'README.md': '# Not a document\n',
};

checkCases(
  'no-broken-link',
  [
    ['a path with or without its extension', '[a](other.md) [b](other) [c](./other.md)'],
    ['a path up and down again', '[a](../guides/on-call.md) [b](down/deep.md) [c](/guides/on-call)'],
    ['a file that is no document', '[a](../README.md)'],
    ['blanks, plain and escaped', '[a](<../images/graph one.svg>) [b](../images/graph%20one.svg)'],
    ['a query', '[a](other.md?plain=1)'],
    [
      'other hosts, mail, telephone',
      '[a](https://x.example) <https://y.example> [c](mailto:a@b.example) [d](tel:1)',
    ],
    ['an address without a scheme', '[a](//cdn.example.com/x)'],
    ['an address of IPv6', '[a](http://[::1]:8080/) <http://[::1]/>'],
    ['an address without a host', '[a](//)', '1:1 The link ‘//’ leads to no host.'],
    ['a host that is none', '<a href="https://[/">x</a>', '1:4 The link ‘https://[/’ leads to no host.'],
    ['an empty link and the top', '[a]() [b](#)'],
    ['text in brackets that is no link', 'Write [PLACEHOLDER] (see below) or `[a](gone.md)`.'],
    ['a link in a fence or a comment', '```md\n[a](gone.md)\n```\n\n<!-- [a](gone.md) -->\n'],
    [
      'a definition',
      '[a][b]\n\n[b]: gone.md',
      '3:1 The link ‘gone.md’ leads to ‘runbooks/gone.md’, which does not exist.',
    ],
    ['an HTML link', '<a href="gone.md">x</a>', '1:4 The link ‘gone.md’'],
    [
      'another case of letters',
      '[a](Other.md)',
      '1:1 The link ‘Other.md’ leads to ‘runbooks/Other.md’, which does not exist. Did you mean ‘runbooks/other.md’?',
    ],
    ['a folder', '[a](down)', '1:1 The link ‘down’ leads to a folder'],
    ['the handbook’s own folder', '[a](..)', '1:1 The link ‘..’ leads to a folder'],
    [
      'a way out of the handbook',
      '[a](../../etc/passwd)',
      '1:1 The link ‘../../etc/passwd’ leaves the handbook.',
    ],
    ['a broken escape', '[a](95%.md)', '1:1 The link ‘95%.md’ holds a broken escape.'],
    ['CRLF', 'x\r\n\r\n[a](gone.md)\r\n', '3:1 The link ‘gone.md’'],
  ],
  others,
);

checkCases(
  'no-broken-anchor',
  [
    ['a heading below and above', '## One\n\n[a](#two) [b](#one)\n\n## Two'],
    ['the second of two equal headings', '## A\n\n## A\n\n[a](#a) [b](#a-1)'],
    [
      'marks and letters of other alphabets',
      '## What’s *new* in `v2`?\n\n## Überblick\n\n## 诊断\n\n[a](#whats-new-in-v2) [b](#überblick) [c](#%C3%BCberblick) [d](#诊断)',
    ],
    ['an anchor in HTML', '<a id="x"></a>\n\n<a name="y"></a>\n\n[a](#x) [b](#y)'],
    ['a step of a list', '## Steps\n\n1. Run `a`.\n2. Run `b`.\n\n[a](#steps-step-2)'],
    ['another document, with its extension or without', '[a](other.md#first-aid) [b](other#first-aid)'],
    ['the top', '[a](#top) [b](other.md#)'],
    ['a file that is missing is the business of another rule', '[a](gone.md#x)'],
    ['another host', '[a](https://x.example/#gone)'],
    ['a heading in a quotation', '> ## Inside\n\n[a](#inside)'],
    [
      'another case of letters',
      '## One\n\n[a](#One)',
      '3:1 This document has no section ‘#One’. Did you mean ‘#one’?',
    ],
    [
      'nothing near',
      '## One\n\n[a](#escalation)',
      '3:1 This document has no section ‘#escalation’. Name a heading that exists.',
    ],
    [
      'a section of another document',
      '[a](other.md#first-ade)',
      '1:1 ‘runbooks/other.md’ has no section ‘#first-ade’. Did you mean ‘#first-aid’?',
    ],
  ],
  others,
);

checkCases(
  'no-broken-image',
  [
    ['a file with a blank', '![a](<../images/graph one.svg>) ![b](/images/graph%20one.svg)'],
    ['another host', '![a](https://x.example/a.png)'],
    ['a host that is none', '![a](https://[/a.png)', '1:1 The picture ‘https://[/a.png’ is on no host.'],
    ['a picture in code', '`![a](gone.png)`'],
    ['a picture in HTML', '<img src="gone.png">', '1:6 The picture ‘gone.png’'],
    ['a picture in a link', '[![a](gone.png)](https://x.example)', '1:2 The picture ‘gone.png’'],
    ['a document is no picture', '![a](other.md)', '1:1 The picture ‘other.md’'],
    ['a way out of the handbook', '![a](../../x.png)', '1:1 The picture ‘../../x.png’'],
    ['a broken escape', '![a](95%.png)', '1:1 The picture ‘95%.png’'],
  ],
  others,
);

checkCases(
  'no-unsafe-link',
  [
    ['what is safe', '[a](HTTPS://x.example) [b](other.md) [c](#x) [d](?a:b) [e](./a:b.md)'],
    [
      'a script, however it is written',
      '[a](JavaScript:alert(1))',
      '1:1 The link ‘JavaScript:alert(1)’ starts with ‘javascript:’',
    ],
    ['a script with a tab in its name', '<a href="java\tscript:alert(1)">x</a>', '1:4 The link'],
    ['a blank before the scheme', '<a href=" javascript:alert(1)">x</a>', '1:4 The link'],
    ['data in a picture', '![a](data:image/png;base64,AAAA)', '1:1 The link ‘data:image/png'],
    ['a file', '[a](file:///etc/passwd)', '1:1 The link ‘file:///etc/passwd’ starts with ‘file:’'],
    [
      'another application',
      '[a](slack://channel?id=1)',
      '1:1 The link ‘slack://channel?id=1’ starts with ‘slack:’',
    ],
    [
      'a long address is cut',
      `[a](vbscript:${'x'.repeat(80)})`,
      `1:1 The link ‘vbscript:${'x'.repeat(50)}…’ starts`,
    ],
  ],
  others,
);
