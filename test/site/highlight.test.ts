import { afterEach, expect, test, vi } from 'vitest';
import { createHighlight } from '../../src/site/body/highlight.ts';

afterEach(() => vi.restoreAllMocks());

const code = (word: string) => Array.from({ length: 20 }, (_, at) => `echo "${word} ${at}" # why`).join('\n');

test('a slow machine gives the same colours', async () => {
  const highlight = await createHighlight(['bash']);
  const quick = highlight(code('one'), 'bash');
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  expect(highlight(code('two'), 'bash')).toBe(quick.replaceAll('one', 'two'));
});

test('a very long line is plain, and the lines around it are not', async () => {
  const highlight = await createHighlight(['bash']);
  const long = `echo "${'x'.repeat(500)}"`;
  const lines = highlight(`echo "a"\n${long}\necho "b"`, 'bash').split('\n');
  expect(lines[0]).toContain('class="k-');
  expect(lines[1]).toBe(long.replaceAll('"', '&#34;'));
  expect(lines[2]).toContain('class="k-');
});

test.each(['csharp', 'apex'])(
  'brackets in brackets that would take %s minutes are plain',
  async (language) => {
    const highlight = await createHighlight([language]);
    const deep = `List${'<a '.repeat(300)}`;
    expect(highlight(deep, language)).not.toContain('<span');
    expect(highlight('var x = new List<List<int>>();', language)).toContain('class="k-');
  },
);

test('code of very many letters is plain', async () => {
  const highlight = await createHighlight(['bash']);
  expect(highlight('echo "a"\n'.repeat(2300), 'bash')).not.toContain('<span');
});
