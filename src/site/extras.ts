import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headersFile } from './file-headers.ts';
import type { LoadedSite } from './load-site.ts';

/** Writes what stands beside the pages of a built site: the search index, the handbook’s own files and their headers. */
export function writeExtras({ site, folder }: LoadedSite, out: string): void {
  mkdirSync(join(out, 'search'), { recursive: true });
  for (const [name, text] of Object.entries(site.search)) writeFileSync(join(out, 'search', name), text);
  for (const [path, file] of site.files) copy(join(folder, file), join(out, 'files', path));
  const headers = join(out, '_headers');
  if (!existsSync(headers)) writeFileSync(headers, headersFile(site.base, [...site.files.keys()]));
}

/** A link is followed, and whatever a file may be to its owner: everybody may read the copy, and nobody run it. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  chmodSync(to, 0o644);
}
