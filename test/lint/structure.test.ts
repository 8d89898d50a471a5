import { checkCases } from './check-cases.ts';

checkCases('no-empty-section', [
  [
    'text, a table, a picture, a fence',
    '## A\n\nx\n\n## B\n\n| a |\n|---|\n| 1 |\n\n## C\n\n![x](x.png)\n\n## D\n\n```text\nx\n```',
  ],
  ['a deeper heading with text', '## A\n\n### B\n\nx'],
  ['the title', '# A\n\n## B\n\nx'],
  [
    'HTML that shows something',
    '## A\n\n<img src="x.png">\n\n## B\n\n<details><summary>More</summary></details>',
  ],
  ['only a comment', '## A\n\n<!-- TBD -->', '1:1 The section ‘A’ is empty.'],
  ['only a definition', '## A\n\n[x]: https://x.example', '1:1 The section ‘A’ is empty.'],
  ['only a line across', '## A\n\n---\n', '1:1 The section ‘A’ is empty.'],
  ['a deeper heading without text', '## A\n\n### B\n\n## C\n\nx', '3:1 The section ‘B’ is empty.'],
  ['the last line of the file', 'x\n\n## A', '3:1 The section ‘A’ is empty.'],
]);

checkCases('no-duplicate-heading', [
  ['under different headings', '## A\n\n### X\n\n## B\n\n### X'],
  ['text that differs', '## A\n\n## A 2'],
  ['in a quotation', '## A\n\n> ## A'],
  ['under the same heading', '## A\n\n### X\n\n### X', '5:1 The heading ‘X’ stands in line 3 already.'],
  ['with other letters', '## Steps\n\n## STEPS', '3:1 The heading ‘STEPS’ stands in line 1 already.'],
  [
    'three times',
    '## A\n\n## A\n\n## A',
    '3:1 The heading ‘A’ stands in line 1',
    '5:1 The heading ‘A’ stands in line 1',
  ],
]);

checkCases('no-duplicate-section', [
  ['different roles', '## Meaning\n\n## Mitigation\n\n## Rollback'],
  ['a role inside another section', '## Mitigation\n\n### Resolution'],
  ['headings without a role', '## Notes\n\n## More notes'],
  ['the same heading is the business of another rule', '## Steps\n\n## STEPS'],
  [
    'the same heading under another one',
    '# A\n\n## Steps\n\nx\n\n# B\n\n## Steps\n\nx',
    '9:1 ‘Steps’ and ‘Steps’ in line 3 both hold the steps. Join them, or rename one.',
  ],
  [
    'two names of one role',
    '## Symptoms\n\n## Alerts',
    '3:1 ‘Alerts’ and ‘Symptoms’ in line 1 both hold the triggers.',
  ],
  [
    'numbers and marks',
    '## 1. Mitigation:\n\n## 2) Resolution',
    '3:1 ‘2) Resolution’ and ‘1. Mitigation:’ in line 1',
  ],
]);

checkCases('require-fence-language', [
  ['a language, or one with attributes', '```bash\nls\n```\n\n~~~yaml title="x"\na: 1\n~~~'],
  ['indented code', 'x\n\n    kubectl get pods\n'],
  ['inline code', '`ls`, ``ls``'],
  ['a command', '```\nkubectl get pods\n```', '1:1 The fence names no language. Write ‘```bash’'],
  ['a prompt', '```\n$ ./fix\n```', '1:1 The fence names no language. Write ‘```bash’'],
  ['output', '```\nError 500\n```', '1:1 The fence names no language. Write ‘```text’'],
  ['tildes in a list', '1. a\n\n   ~~~\n   x\n   ~~~', '3:4 The fence names no language.'],
  ['an empty fence', '```\n```', '1:1 The fence names no language.'],
]);

const all =
  '## Summary\n\nx\n\n## Impact\n\nx\n\n## Triggers\n\nx\n\n## Steps\n\nx\n\n## Verification\n\nx\n\n';

checkCases('require-section', [
  ['all of them', `${all}## Escalation\n\nx`],
  [
    'other headings for them',
    '## Meaning\n\n## Customer impact\n\n## Symptoms\n\n## Remediation\n\n## Validation\n\n## Contacts',
  ],
  [
    'numbers, marks and capitals',
    '## 1. SUMMARY\n\n## 2. Impact:\n\n## 3) Triggers\n\n## Steps!\n\n## *Verification*\n\n## Escalation',
  ],
  [
    'a level deeper, under a heading without a role',
    '# A\n\n## Page\n\n### Summary\n\n### Impact\n\n### Alerts\n\n### Steps\n\n### Verification\n\n### Escalation',
  ],
  [
    'roles that unread frontmatter may give',
    `---\na: b: c\n---\n\n## Impact\n\n## Steps\n\n## Verification\n`,
  ],
  [
    'roles that wrong data was to give',
    '---\ndescription: 7\nalerts: A\nowner: Ops\n---\n\n## Impact\n\n## Steps\n\n## Verification\n',
  ],
  [
    'a role that no data gives',
    '---\na: b: c\n---\n\n## Impact\n\n## Steps\n\nx\n',
    '10:1 The section ‘Verification’ is missing after ‘Steps’.',
  ],
  ['the last one', all, '21:1 The section ‘Escalation’ is missing after ‘Verification’.'],
  [
    'one in between',
    `${all.replace('## Impact', '## Other')}## Escalation\n\nx`,
    '5:1 The section ‘Impact’ is missing after ‘Summary’.',
  ],
]);

checkCases('require-frontmatter', [
  [
    'all keys',
    '---\ntitle: A\ndescription: b\nowner: x\nservices: [y]\nseverity: low\nreviewed: 2026-10-05\n---\n',
  ],
  [
    'a key with a wrong value is the business of another rule',
    '---\ntitle: A\ndescription: b\nowner: 7\nservices: y\nseverity: urgent\nreviewed: soon\n---\n',
  ],
  ['frontmatter that cannot be read is the business of another rule', '---\na: b: c\n---\n'],
  [
    'one is missing',
    '---\ndescription: b\nowner: x\nservices: [y]\nreviewed: 2026-10-05\n---\n\n# A\n',
    '1:1 The key ‘severity’ is missing. Add it to the frontmatter.',
  ],
  [
    'an empty list',
    '---\ndescription: b\nowner: x\nservices: []\nseverity: low\nreviewed: 2026-10-05\n---\n\n# A\n',
    '1:1 The key ‘services’ is missing.',
  ],
  [
    'no frontmatter',
    '# A\n',
    '1:1 The keys ‘description’, ‘owner’, ‘services’, ‘severity’, ‘reviewed’ are missing. Start the file with frontmatter',
  ],
  [
    'two titles are none',
    '---\ndescription: b\nowner: x\nservices: [y]\nseverity: low\nreviewed: 2026-10-05\n---\n# A\n\n# B\n',
    '1:1 The key ‘title’ is missing.',
  ],
  ['empty frontmatter', '---\n---\n# A\n', '1:1 The keys ‘description’, ‘owner’'],
]);
