import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const page = { 'runbooks/a.md': '# A\n' };

test.each([
  [['lnit'], ["error: unknown command 'lnit'", '(Did you mean lint?)']],
  [
    ['lint', '--formt', 'json'],
    ["error: unknown option '--formt'", '(Did you mean --format?)'],
  ],
  [
    ['lint', '--format', 'xml'],
    ["error: option '--format <name[=file]>' argument 'xml' is invalid. Allowed choices are text, json."],
  ],
  [
    ['lint', '--profile', 'lax'],
    [
      "error: option '--profile <profile>' argument 'lax' is invalid. Allowed choices are starter, standard, strict.",
    ],
  ],
  [['lint', 'a', 'b'], ["error: too many arguments for 'lint'. Expected 1 argument but got 2: a, b."]],
  [['explain'], ["error: missing required argument 'rule'"]],
])('%j cannot run', async (args, said) => {
  expect(await runIn(writeFolder(page), ...args)).toEqual({ code: 2, out: '', said });
});

test('without a command the help is shown, which is no success', async () => {
  const { code, out, said } = await runIn(writeFolder(page));
  expect({ code, out, first: said[0] }).toEqual({
    ...{ code: 2, out: '', first: 'Usage: runproof [options] [command]' },
  });
});

test.each(['lint', 'links', 'graph'])('%s of a folder that is not there cannot run', async (command) => {
  const folder = writeFolder({});
  expect(await runIn(folder, command, 'gone')).toEqual({
    ...{ code: 2, out: '' },
    said: [`The folder ‘${folder}/gone’ does not exist. Name the folder that holds your runproof.yaml.`],
  });
});

test('a file is no handbook', async () => {
  const folder = writeFolder(page);
  expect(await runIn(folder, 'lint', 'runbooks/a.md')).toEqual({
    ...{ code: 2, out: '' },
    said: [`‘${folder}/runbooks/a.md’ is a file. Name the folder of the handbook: it is checked as a whole.`],
  });
});

test.each(['lint', 'links'])('%s of a folder that holds nothing to check cannot run', async (command) => {
  const folder = writeFolder({ 'runproof.yaml': '', 'docs/a.md': '' });
  expect(await runIn(folder, command)).toEqual({
    ...{ code: 2, out: '' },
    said: [
      '‘.’ holds nothing to check: no document, and no service or team. Documents are runbooks/**/*.md, guides/**/*.md, or what ‘documents’ in runproof.yaml names. Run ‘runproof new runbook <id>’ to start one.',
    ],
  });
});

test('everything that is wrong with the config is said, a line each', async () => {
  const config = 'tittle: Shop\nprofile: strickt\n';
  expect(await runIn(writeFolder({ ...page, 'runproof.yaml': config }), 'lint')).toEqual({
    ...{ code: 2, out: '' },
    said: [
      'runproof.yaml:1:1 The key ‘tittle’ is not known. Did you mean ‘title’?',
      'runproof.yaml:2:10 ‘profile’ is ‘strickt’, not one of ‘starter’, ‘standard’, ‘strict’. Did you mean ‘strict’?',
    ],
  });
});

test.each([
  [
    'rules:\n  no-brken-link: off\n',
    'runproof.yaml:2:3 There is no rule ‘no-brken-link’. Did you mean ‘no-broken-link’?',
  ],
  [
    'rules:\n  weather: off\n',
    'runproof.yaml:2:3 There is no rule ‘weather’. Run ‘runproof rules’ to see their names.',
  ],
  [
    'rules:\n  no-broken-link: fatal\n',
    'runproof.yaml:2:19 ‘rules.no-broken-link’ is ‘fatal’. Write one of off, info, warning, error, or a list in brackets.',
  ],
  [
    'title: "unfinished\n',
    'runproof.yaml:2:1 The YAML cannot be read: Missing closing "quote. Correct the line, or put quotes around the text.',
  ],
])('the config %j cannot be used', async (config, said) => {
  expect(await runIn(writeFolder({ ...page, 'runproof.yaml': config }), 'lint')).toEqual({
    ...{ code: 2, out: '', said: [said] },
  });
});

test('what a config holds cannot steer a terminal or a CI host', async () => {
  const config = '"\\e[2J\\n::error::x": 1\n';
  const { said } = await runIn(writeFolder({ ...page, 'runproof.yaml': config }), 'lint');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('The key ‘\\x1b[2J\\x0a::error::x’ is not known.');
});

test('a config that is a folder or not there cannot be used', async () => {
  const folder = writeFolder(page);
  mkdirSync(join(folder, 'runproof.yaml'));
  const said = `The config ‘${folder}/runproof.yaml’ is not a file. Name a runproof.yaml.`;
  expect(await runIn(folder, 'lint')).toEqual({ code: 2, out: '', said: [said] });
  const other = `The config ‘${folder}/gone.yaml’ is not a file. Name a runproof.yaml.`;
  expect(await runIn(folder, 'lint', '--config', 'gone.yaml')).toEqual({ code: 2, out: '', said: [other] });
});

test.skipIf(process.platform === 'win32')('a config that links to itself cannot be used', async () => {
  const folder = writeFolder(page);
  symlinkSync('runproof.yaml', join(folder, 'runproof.yaml'));
  expect(await runIn(folder, 'lint')).toMatchObject({
    ...{ code: 2, said: [`The config ‘${folder}/runproof.yaml’ is not a file. Name a runproof.yaml.`] },
  });
});

test.each([
  ['a NUL byte', 'title: \0\n', 'runproof.yaml:1:8 The file holds a NUL byte, so it is no text.'],
  ['no UTF-8', new Uint8Array([0x61, 0x3a, 0x20, 0xf6, 0x0a]), 'runproof.yaml:1:4 The file is not UTF-8.'],
  [
    'too much',
    '#'.repeat(1024 * 1024 + 1),
    'runproof.yaml:1:1 The file has 1.0 MB; Runproof reads up to 1 MB.',
  ],
])('a config with %s cannot be used', async (_, config, said) => {
  const run = await runIn(writeFolder({ ...page, 'runproof.yaml': config }), 'lint');
  expect(run).toMatchObject({ code: 2, out: '', said: [expect.stringContaining(said)] });
});

test('the name of a folder cannot steer a terminal', async () => {
  const { said } = await runIn(writeFolder(page), 'lint', 'a\u001b[2Jb');
  expect(said[0]).toContain('a\\x1b[2Jb’ does not exist.');
});
