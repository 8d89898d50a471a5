import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LoadedSite } from './load-site.ts';

/** Writes what stands beside the pages of a built site: the search index and the handbook’s own files. */
export async function writeExtras({ site, files }: LoadedSite, out: string): Promise<void> {
  mkdirSync(join(out, 'search'), { recursive: true });
  for (const [name, text] of Object.entries(site.search)) writeFileSync(join(out, 'search', name), text);
  for (const path of site.files) {
    const target = join(out, 'files', path);
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(files.open(path), createWriteStream(target));
  }
}
