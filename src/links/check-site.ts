import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteLinkReport } from './link-report.ts';
import { parsePage } from './page.ts';
import { listSiteFiles } from './site-files.ts';
import { type SiteOptions, SitePass } from './site-pass.ts';

/**
 * Checks every address in a built site against its files, asking no network. One page is in memory at a time.
 * Fragments are looked up in HTML pages only. Throws where there is no such folder.
 */
export async function checkSite(folder: string, options: SiteOptions = {}): Promise<SiteLinkReport> {
  const files = await listSiteFiles(folder);
  const pass = new SitePass(files, options);
  for (const path of files.pages) pass.add(parsePage(await readFile(join(folder, path), 'utf8'), path));
  return pass.finish();
}
