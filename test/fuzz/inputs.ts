import { filesIn, textOf } from '../imports.ts';
import { readRulePage } from '../lint/rule-page.ts';

const examples = filesIn('src/lint/rules')
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => readRulePage(textOf(file)).examples.flatMap((example) => Object.entries(example.files)));

const content = filesIn('content').map((file) => [file, textOf(file).slice(0, 3000)] as const);

const all = [...examples, ...content];

/** What is mutated: the examples of the rules’ pages and the starts of the files of the example handbook. */
export const pages = all.filter(([path]) => /\.mdx?$/.test(path)).map(([, text]) => text);
export const entries = all
  .filter(([path]) => /(teams|services)\/.*\.yaml$/.test(path))
  .map(([, text]) => text);
export const configs = [
  ...all.filter(([path]) => path.endsWith('runproof.yaml')).map(([, text]) => text),
  'documents:\n  "alerts/**/*.md": runbook\nignore: ["archive/**"]\nsections:\n  runbook:\n    required: [summary]\n    headings: { steps: ["What to do"] }\n',
  'frontmatter:\n  runbook:\n    required: [title]\n    allow: [weight]\nrules:\n  require-undo: off\nsite: { base: /ops/ }\nmdx: { code: refuse }\n',
];
