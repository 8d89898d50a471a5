import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/run-in.ts';
import { writeFolder } from '../project/folder.ts';
import { built, writeBook } from './built.ts';

/** A handbook beside which its page would leave a file, were it run. */
function hostileHandbook(config = 'profile: starter\n') {
  const folder = writeFolder({ 'outside.yaml': 'profile: starter\nmdx: { code: allow }\n' });
  const marker = join(folder, 'ran');
  const page = `import { writeFileSync } from 'node:fs'\n\n# Page\n\nRead {writeFileSync(${JSON.stringify(marker)}, '')} this.\n`;
  const book = writeFolder({ 'runproof.yaml': config, 'runbooks/page.mdx': page });
  return { folder, book, marker, out: join(folder, 'dist') };
}

test('code in a page is an error at its line, and nothing runs it', async () => {
  const { book, out, marker } = hostileHandbook();
  const built = await runIn(book, 'build', '--out', out);
  expect(built.code).toBe(1);
  expect(built.out).toContain('runbooks/page.mdx:1:1 error no-mdx-code');
  expect(built.out).toContain('runbooks/page.mdx:5:6 error no-mdx-code');
  expect([existsSync(marker), existsSync(out)]).toEqual([false, false]);
});

test('a forced build shows the page without its code', async () => {
  const { book, out, marker } = hostileHandbook();
  expect((await runIn(book, 'build', '--out', out, '--force')).code).toBe(0);
  const html = readFileSync(join(out, 'runbooks/page/index.html'), 'utf8');
  expect(html).toContain('no-mdx-code');
  expect(html).toMatch(/<p>Read {2}this\.<\/p>/);
  expect(existsSync(marker)).toBe(false);
});

test('the one who builds can allow it, by an option or by a config outside the handbook', async () => {
  for (const option of ['--allow-mdx-code', '--config']) {
    const { book, out, marker, folder } = hostileHandbook();
    const options = option === '--config' ? [option, join(folder, 'outside.yaml')] : [option];
    expect((await runIn(book, 'lint', ...options)).code).toBe(0);
    expect(existsSync(marker)).toBe(false);
    expect((await runIn(book, 'build', '--out', out, ...options)).code).toBe(0);
    expect(existsSync(marker)).toBe(true);
  }
});

test('a handbook cannot allow its own code', async () => {
  const { book, out, marker } = hostileHandbook('mdx:\n  code: allow\n');
  for (const options of [[], ['--config', join(book, 'runproof.yaml')]]) {
    const built = await runIn(book, 'build', '--out', out, '--force', ...options);
    expect(built.code).toBe(2);
    expect(built.said.join('\n')).toMatch(
      /runproof\.yaml:2:9 The handbook cannot allow its own code\. Use --allow-mdx-code/,
    );
  }
  expect(existsSync(marker)).toBe(false);
});

test('a document can use a component of its own, wherever the handbook is', async () => {
  const card =
    '---\nconst { n } = Astro.props;\n---\n<p class="own">Card {n}</p>\n<style>.own { color: green }</style>\n';
  const { read } = await built(
    writeBook({
      'runbooks/card.astro': card,
      'runbooks/a.mdx': "import Card from './card.astro'\n\n# A\n\n## Steps\n\n<Card n={3} />\n",
    }),
  );
  expect(read('runbooks/a/index.html')).toMatch(/<p class="own[^"]*">Card 3<\/p>/);
});
