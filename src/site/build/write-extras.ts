import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { headersFile } from '../files/file-headers.ts';
import type { LoadedSite } from '../load/load-site.ts';

/** Writes what stands beside the pages of a built site: the search index, the handbook’s own files and their headers. */
export async function writeExtras({ site, files }: LoadedSite, out: string): Promise<void> {
  mkdirSync(join(out, 'search'), { recursive: true });
  for (const [name, text] of Object.entries(site.search)) writeFileSync(join(out, 'search', name), text);
  for (const [path, file] of site.files) await write(files.open(file), join(out, 'files', path));
  const headers = join(out, '_headers');
  if (!existsSync(headers)) writeFileSync(headers, headersFile(site.base, [...site.files.keys()]));
}

async function write(bytes: Readable, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await pipeline(bytes, createWriteStream(to));
}
