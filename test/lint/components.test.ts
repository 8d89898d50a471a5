import { describe, expect, test } from 'vitest';
import { lintFiles } from './memory-handbook.ts';

async function findingsIn(text: string): Promise<string[]> {
  const findings = await lintFiles({ 'runbooks/a.mdx': text }, { only: ['no-unknown-component'] });
  return findings.map(({ range: { start }, message }) => `${start.line}:${start.column} ${message}`);
}

describe('A component is left alone', () => {
  test.each([
    ['that is known', '<Callout>x</Callout>\n'],
    ['whose type stands between braces', "<Callout type={'note'}>x</Callout>\n"],
    ['that is imported', "import { Calout } from './c.js'\n\n<Calout />\n"],
    ['that is a part of what is imported', "import * as Box from './c.js'\n\n<Box.Red />\n"],
    ['that the document defines in place of ours', 'export const Tab = () => null\n\n<Tab lbl="x" />\n'],
    ['that is HTML', '<dl><dt>x</dt></dl>\n'],
  ])('%s', async (_, text) => {
    expect(await findingsIn(text)).toEqual([]);
  });
});

test.each([
  [
    '<Callout type={kind}>x</Callout>\n',
    '1:10 The attribute ‘type’ of ‘<Callout>’ is an expression, and none is run there. Write its value in quotes.',
  ],
  [
    '<Choice {...one} />\n',
    '1:1 The attributes of ‘<Choice>’ are an expression, and none is run there. Write each with its value.',
  ],
  [
    '<Widget />\n',
    '1:1 The component ‘<Widget>’ is not known. Use one of ‘Callout’, ‘Tabs’, ‘Tab’, ‘Decision’, ‘Choice’, or import it.',
  ],
  ['a <tab /> <Desicion />\n', '1:11 The component ‘<Desicion>’ is not known. Did you mean ‘Decision’?'],
  [
    '<Callout type="red">x</Callout>\n',
    '1:10 The type ‘red’ of ‘<Callout>’ is not one of ‘note’, ‘tip’, ‘info’, ‘warning’, ‘caution’, ‘danger’. Choose one of them.',
  ],
  ['<Tabs wide />\n', '1:7 The attribute ‘wide’ of ‘<Tabs>’ is not known. Remove it.'],
  ['<Tabs constructor="x" />\n', '1:7 The attribute ‘constructor’ of ‘<Tabs>’ is not known. Remove it.'],
  [
    '<Callout toString="x">x</Callout>\n',
    '1:10 The attribute ‘toString’ of ‘<Callout>’ is not known. Use one of ‘type’, ‘title’.',
  ],
  ['<Tab />\n', '1:1 The attribute ‘label’ of ‘<Tab>’ is missing. Add it: the words on the tab.'],
])('%j has a finding', async (text, finding) => {
  expect(await findingsIn(text)).toEqual([finding]);
});
