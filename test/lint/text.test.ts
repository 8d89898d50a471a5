import { checkCases } from './check-cases.ts';

checkCases('no-placeholder', [
  ['lower case and longer words', 'We todo nothing. TODOLIST, METHODTODO, tbd, PTBCX.'],
  ['in inline code', 'Remove the label `TODO`.'],
  ['in quotation marks', 'Start the line with "TODO" or ‘TBD’.'],
  ['text about such words', 'Collect the TODO items, the FIXME comments and all TODOs.'],
  ['in a comment that nobody sees', '<!-- TODO: later -->'],
  ['in a link’s address', '[x](https://x.example/TODO)'],
  [
    'in text, a heading, a table, a list',
    '## TODO\n\n- TBD\n\n| FIXME |\n|---|\n',
    '1:4 ‘TODO’',
    '3:3 ‘TBD’',
    '5:3 ‘FIXME’',
  ],
  ['with a name', 'TODO(kim): ask.', '1:1 ‘TODO’'],
  [
    'in frontmatter, quoted or not',
    '---\ntitle: "TODO"\ndescription: TBD\n---\n',
    '2:9 ‘TODO’',
    '3:14 ‘TBD’',
  ],
  ['in a fence', '```bash\nkubectl drain TODO # FIXME\n```', '2:15 ‘TODO’', '2:22 ‘FIXME’'],
  ['lorem ipsum', 'Lorem ipsum dolor.', '1:1 ‘Lorem ipsum’'],
  ['bold text', '**TODO**: write', '1:3 ‘TODO’'],
]);

const mermaid = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``;

checkCases('no-invalid-diagram', [
  ['a flowchart', mermaid('flowchart LR\n  a[One] -->|yes| b{Two?}')],
  [
    'other types',
    `${mermaid('sequenceDiagram\n  A->>B: hi')}\n\n${mermaid('stateDiagram-v2\n  [*] --> On')}`,
  ],
  ['another language', '```dot\ndigraph {\n```'],
  ['no type', mermaid('a --> b'), '2:1 The diagram cannot be drawn:'],
  ['an empty fence', mermaid(''), '2:1 The diagram cannot be drawn:'],
  ['a mistake in a list', '1. Look:\n\n   ```mermaid\n   flowchart LR\n     a[One --> b\n   ```', '5:'],
]);
