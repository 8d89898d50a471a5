import { expect, test } from 'vitest';
import { bodyOf, bodyOfText } from './bodies.ts';

const steps = [
  '# Title',
  '## Steps',
  '### Stop it 😀',
  'Prose.',
  '**Expect:** `done`\n**Undo:** start it',
  '### Go on',
  'More.',
  '## Anything else',
  'Text.',
].join('\n\n');

test('sections, steps and fields become elements', async () => {
  expect(await bodyOfText(steps)).toMatchInlineSnapshot(`
    "
    <section data-role="steps" data-line="3"><h2 id="steps">Steps</h2>
    <section class="step" id="stop-it-" data-step="1" data-line="5"><h3>Stop it 😀</h3>
    <p>Prose.</p>
    <div class="field field-expect"><p><strong>Expect:</strong> <code>done</code>
    </p></div><div class="field field-undo"><p><strong>Undo:</strong> start it</p>
    </div></section><section class="step" id="go-on" data-step="2" data-line="12"><h3>Go on</h3>
    <p>More.</p>
    </section></section><section data-line="16"><h2 id="anything-else">Anything else</h2>
    <p>Text.</p></section>"
  `);
});

test('the items of a list are steps, and labels in a tight item are fields', async () => {
  const body = await bodyOfText('## Steps\n\n1. Stop it\n   **Expect:** done\n2. Go on\n');
  expect(body).toContain('<li class="step" id="steps-step-1" data-step="1" data-line="3">');
  expect(body).toContain(
    '<p>Stop it\n</p><div class="field field-expect"><p><strong>Expect:</strong> done</p>',
  );
  expect(body).toContain('<li class="step" id="steps-step-2" data-step="2" data-line="5">Go on</li>');
});

test('a label alone takes the block below it into its field', async () => {
  const body = await bodyOfText('## Steps\n\n### Do\n\n**Undo:**\n\n```bash\necho back\n```\n\nAfter.\n');
  expect(body).toMatch(
    /<div class="field field-undo"><p><strong>Undo:<\/strong><\/p>\n<div class="code command".*<\/div>\n<\/div><p>After/s,
  );
});

test('the same text is the same page as .md and as .mdx', async () => {
  const markdown = await bodyOf({ 'runbooks/a.md': steps }, 'runbooks/a.md');
  const mdx = await bodyOf({ 'runbooks/a.mdx': steps }, 'runbooks/a.mdx');
  expect(mdx?.trim()).toBe(markdown?.trim());
  expect(markdown).toContain('field-undo');
});

test('frontmatter moves nothing: offsets stay those of the file', async () => {
  const plain = await bodyOfText('## Steps\n\n### Ünïcode é\n\nText.\n');
  const withFrontmatter = await bodyOfText('---\ntitle: Ä page\n---\n\n## Steps\n\n### Ünïcode é\n\nText.\n');
  expect(withFrontmatter.replace(/data-line="\d+"/g, '').trim()).toBe(
    plain.replace(/data-line="\d+"/g, '').trim(),
  );
});

test('a document with several headings of the first level still has one title', async () => {
  const body = await bodyOfText('# One\n\n## Inner\n\n# Two\n');
  expect(body).toContain('<h2 id="one">One</h2>');
  expect(body).toContain('<h3 id="inner">Inner</h3>');
  expect(body).not.toContain('<h1');
});

test('MDX that cannot be read is shown as the Markdown that it nearly is', async () => {
  const body = await bodyOf({ 'runbooks/a.mdx': '## Steps\n\nIf a < b then {stop\n' }, 'runbooks/a.mdx');
  expect(body).toContain('<p>If a &lt; b then {stop</p>');
});

test('a document that may run its code has no finished body, one that may not is shown without it', async () => {
  const text = 'export const n = 1\n\n## Steps\n\nWait {n} minutes.\n';
  const allowed = { 'runbooks/a.mdx': text, 'runproof.yaml': 'mdx: { code: allow }\n' };
  expect(await bodyOf(allowed, 'runbooks/a.mdx')).toBeUndefined();
  expect(await bodyOf({ 'runbooks/a.mdx': text }, 'runbooks/a.mdx')).toContain('<p>Wait  minutes.</p>');
});

test('a comment in MDX is no code', async () => {
  expect(await bodyOf({ 'runbooks/a.mdx': '{/* later */}\n\nText.\n' }, 'runbooks/a.mdx')).toContain(
    '<p>Text.</p>',
  );
});
