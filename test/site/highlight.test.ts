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

test('code is text, coloured or not', async () => {
  const highlight = await createHighlight(['bash']);
  for (const language of ['bash', 'unknown', undefined]) {
    const html = highlight('echo "<b>&amp;</b>" > x && rm <y', language);
    expect(html.replace(/<\/?span[^>]*>/g, '')).toBe(
      'echo &#34;&#60;b&#62;&#38;amp;&#60;/b&#62;&#34; &#62; x &#38;&#38; rm &#60;y',
    );
  }
});

test('the same code has the colours of its language each time', async () => {
  const highlight = await createHighlight(['bash', 'sql']);
  const code = 'select 1 -- # x';
  const [bash, sql] = [highlight(code, 'bash'), highlight(code, 'sql')];
  expect(bash).not.toBe(sql);
  expect([highlight(code, 'bash'), highlight(code, 'sql')]).toEqual([bash, sql]);
});

test('neighbours of one colour are one element, and blank text takes any', async () => {
  const highlight = await createHighlight(['bash', 'promql']);
  expect(highlight('ls "a b"  "c"', 'bash')).toBe(
    '<span class="k-function">ls </span><span class="k-string">&#34;a b&#34;  &#34;c&#34;</span>',
  );
  expect(highlight('sum(up) > 0', 'promql')).toBe(
    '<span class="k-function">sum</span>(up) <span class="k-keyword">&#62; </span><span class="k-constant">0</span>',
  );
});

test.each(['console', 'terminal', 'shell-session', 'promql', 'logql'])(
  'a language by a name that only writers use is coloured: %s',
  async (language) => {
    const highlight = await createHighlight([language]);
    expect(highlight('$ echo "a"\nselect 1', language)).toContain('class="k-');
  },
);
