import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from '../src/project/project.ts';
import { build } from '../src/site/build/build.ts';
import { preview } from '../src/site/serve/preview.ts';
import { launchBrowser } from '../test/browser.ts';

// Takes the picture of the README again: a runbook of the example handbook, where its steps begin.

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'runproof-picture-'));
const out = join(folder, 'dist');

await build(await loadProject(join(root, 'content')), { out });
const server = await preview(out, { port: 0 });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, reducedMotion: 'reduce' });
  await page.goto(`${server.url}runbooks/checkout-error-rate/`);
  await page.evaluate(() => document.querySelector('#steps')?.scrollIntoView());
  await page.screenshot({ path: join(import.meta.dirname, 'screenshot.png') });
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
