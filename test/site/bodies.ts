import type { Handbook } from '../../src/handbook/handbook.ts';
import type { Command, Document } from '../../src/parse/model.ts';
import { createBodies } from '../../src/site/body/bodies.ts';
import { siteUrls } from '../../src/site/urls/urls.ts';
import { type Files, memoryHandbook } from '../lint/memory-handbook.ts';

/** The body of one document of an in-memory handbook; undefined where it runs code. */
export function bodyOf(files: Files, path: string): Promise<string | undefined> {
  return bodyIn(memoryHandbook(files), path);
}

/** The body of one document of a handbook; undefined where it runs code. */
export function bodyIn(handbook: Handbook, path: string): Promise<string | undefined> {
  return rendered(handbook, documentAt(handbook, path));
}

/** The body of a runbook whose commands were read in another way than they are. */
export async function bodyWithCommands(text: string, change: (command: Command) => Command): Promise<string> {
  const handbook = memoryHandbook({ 'runbooks/page.md': text });
  const document = documentAt(handbook, 'runbooks/page.md');
  document.commands = new Map([...document.commands].map(([fence, command]) => [fence, change(command)]));
  return (await rendered(handbook, document)) ?? '';
}

function documentAt(handbook: Handbook, path: string): Document {
  const document = handbook.documentsByPath.get(path);
  if (!document) throw new Error(`There is no document ‘${path}’`);
  return document;
}

async function rendered(handbook: Handbook, document: Document): Promise<string | undefined> {
  const bodies = await createBodies({
    handbook,
    urls: siteUrls(handbook, handbook.config.base),
    whyNotServed: (file) => (file.endsWith('.png') ? undefined : 'No picture.'),
  });
  return bodies.render(document);
}

/** The body of a runbook of this text. */
export async function bodyOfText(text: string, others: Files = {}): Promise<string> {
  return (await bodyOf({ ...others, 'runbooks/page.md': text }, 'runbooks/page.md')) ?? '';
}
