import { isContentPath } from '../../parse/content-path.ts';
import type { Source } from './cards.ts';
import type { FindingView } from './findings.ts';
import type { PageOf } from './home-page.ts';
import type { PageBase } from './page-base.ts';

/** Stands for a file that could not be read. */
export interface UnreadablePage extends PageBase {
  type: 'unreadable';
  file: string;
  findings: readonly FindingView[];
}

/** A page for each document, service and team whose file could not be read: it says why. Folders have none. */
export function unreadablePages({ handbook, urls, findings }: Source): UnreadablePage[] {
  return handbook.unreadable
    .filter(({ path }) => isContentPath(path))
    .map(({ path }) => ({
      type: 'unreadable',
      path: urls.unreadablePath(path),
      title: path,
      file: path,
      findings: findings(path),
    }));
}

/** The addresses of the pages of a handbook’s files. Of two files with one id only the first has a page. */
export function pagesByFile({ handbook, urls }: Source, unreadable: readonly UnreadablePage[]): PageOf {
  const { documentsById, entriesById } = handbook;
  const entries = Object.values(entriesById).flatMap((byId) => [...byId.values()]);
  const pages = new Map<string, string>();
  for (const document of documentsById.values()) pages.set(document.path, urls.document(document));
  for (const entry of entries) pages.set(entry.path, urls.entry(entry));
  for (const { file, path } of unreadable) pages.set(file, urls.to(path));
  return (path) => pages.get(path);
}
