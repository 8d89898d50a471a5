import { beforeEach, expect, test, vi } from 'vitest';
import { diagramsOf } from '../../src/diagram/document-diagrams.ts';
import { lintedHandbook } from '../lint/memory-handbook.ts';
import { read } from '../parse/read.ts';
import { bodyIn } from '../site/bodies.ts';

/** The diagrams that Mermaid was given. */
const { given } = vi.hoisted(() => ({ given: [] as string[] }));

vi.mock(import('../../src/diagram/mermaid-thread.ts'), () => ({
  async readInThread(source) {
    given.push(source);
    return source === 'endless' ? undefined : { type: 'other', diagramType: 'pie' };
  },
  spentMilliseconds: () => given.filter((source) => source.startsWith('long')).length * 600,
}));

beforeEach(() => {
  given.length = 0;
});

const fences = (...sources: string[]) => sources.map((source) => `~~~mermaid\n${source}\n~~~\n`).join('\n');

/** What the linter says of a runbook’s diagrams, and then the site’s page of it. */
async function lintedAndShown(text: string) {
  const path = 'runbooks/page.md';
  const { handbook, findings } = await lintedHandbook({ [path]: text }, { only: ['no-invalid-diagram'] });
  return {
    findings: findings.map(({ range, message }) => `${range.start.line} ${message}`),
    body: (await bodyIn(handbook, path)) ?? '',
  };
}

test('a diagram is read once for the linter and the site', async () => {
  const { body } = await lintedAndShown(fences('one', 'two', 'one'));
  expect(body.match(/A diagram of this type is shown as its Mermaid source/g)).toHaveLength(3);
  expect(given).toEqual(['one', 'two']);
});

test('what comes after a diagram that was given up is not tried for the site either', async () => {
  const { body, findings } = await lintedAndShown(fences('one', 'endless', 'two'));
  expect(findings).toEqual([
    expect.stringMatching(/^6 The diagram cannot be drawn: Mermaid does not come to an end with the diagram/),
  ]);
  expect(given).toEqual(['one', 'endless']);
  expect(body).toContain('This diagram cannot be drawn: Mermaid does not come to an end');
  expect(body).toContain('two');
});

test('a diagram with which the time of its document is over is shown, and those below it are not read', async () => {
  const { body, findings } = await lintedAndShown(fences('long 1', 'long 2', 'long 3'));
  expect(findings).toEqual([
    expect.stringMatching(/^6 .*Mermaid takes very long for the diagrams up to this/),
  ]);
  expect(given).toEqual(['long 1', 'long 2']);
  expect(body.match(/A diagram of this type is shown as its Mermaid source/g)).toHaveLength(2);
});

test('the time of one document is not counted for another', async () => {
  const documents = ['1', '2', '3'].map((name) => read(fences(`long ${name}`)));
  const diagrams = await Promise.all(documents.map(diagramsOf));
  expect(diagrams.flatMap(({ errors }) => [...errors.values()])).toEqual([]);
  expect(given).toEqual(['long 1', 'long 2', 'long 3']);
});

test('where the rule is off nothing is read for the linter', async () => {
  await lintedHandbook({ 'runbooks/page.md': fences('one') }, { only: ['no-broken-link'] });
  expect(given).toEqual([]);
});
