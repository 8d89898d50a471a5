import { expect, test } from 'vitest';
import { defaultConfig, parseConfig } from '../../src/parse/config.ts';
import { lintFiles } from '../lint/memory-handbook.ts';
import { problemsOf } from './read.ts';

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

test('more patterns than anybody needs are refused before they are looked at', () => {
  const documents = lines(2500, (at) => `  "a${at}/**/x*y*z/*.md": runbook\n`);
  const ignore = lines(51, (at) => `  - "a${at}/*"\n`);
  const { config, problems } = parseConfig(`title: T\ndocuments:\n${documents}ignore:\n${ignore}`);
  expect(config.documents).toEqual(defaultConfig.documents);
  expect(problemsOf({ problems })).toEqual([
    '2:1 ‘documents’ holds 2500 patterns. Write at most 50, each for more files.',
    '2503:1 ‘ignore’ holds 51 patterns. Write at most 50, each for more files.',
  ]);
});

test('fifty patterns are read', () => {
  const { config } = parseConfig(`ignore:\n${lines(50, (at) => `  - "a${at}/*"\n`)}`);
  expect(config.ignore).toHaveLength(50);
});

test('thousands of keys that are required and not allowed are all told', () => {
  const allow = lines(2800, (at) => `      - kez${at}x\n`);
  const required = lines(2800, (at) => `      - kex${at}y\n`);
  const text = `frontmatter:\n  runbook:\n    allow:\n${allow}    required:\n${required}`;
  expect(parseConfig(text).problems).toHaveLength(2800);
});

test('a section that is required many times is missing once', async () => {
  const required = `[${'steps, '.repeat(1000)}steps]`;
  const findings = await lintFiles(
    {
      'runproof.yaml': `sections:\n  runbook:\n    required: ${required}\n`,
      'runbooks/page.md': '# T\n',
    },
    { only: ['require-section'] },
  );
  expect(findings).toHaveLength(1);
});
