import picomatch from 'picomatch';
import { type EntryName, entryNames, entryTypes } from '../../schemas/entries/index.ts';
import type { DocumentKind } from '../../schemas/kinds/index.ts';
import type { Config } from '../parse/config.ts';
import { isDocumentPath } from '../parse/content-path.ts';

/** Says what a file is, by its path in the handbook’s folder. */
export interface Classifier {
  /** Whether the config leaves out the file, or a folder that it lies in. */
  isIgnored(path: string): boolean;
  /** undefined for what is no document. */
  kindOf(path: string): DocumentKind | undefined;
  /** undefined for what is no entry. */
  entryTypeOf(path: string): EntryName | undefined;
  /** Whether something of this name is a document or an entry, or a folder of them. */
  mayHoldContent(path: string): boolean;
}

/** The one answer to what a file is, for whoever reads a folder and for whoever has the texts already. */
export function classifier(config: Config): Classifier {
  const kindOf = kindFinder(config);
  return {
    isIgnored: ignoredFinder(config),
    kindOf,
    entryTypeOf,
    mayHoldContent: (path) =>
      [path, `${path}/page.md`, `${path}/entry.yaml`].some(
        (name) => (kindOf(name) ?? entryTypeOf(name)) !== undefined,
      ),
  };
}

function ignoredFinder({ ignore }: Config): Classifier['isIgnored'] {
  if (ignore.length === 0) return () => false;
  const matches = picomatch(
    ignore.map((pattern) => pattern.replace(/\/$/, '')),
    { dot: true },
  );
  return (path) => {
    const names = path.split('/');
    return names.some((_, at) => matches(names.slice(0, at + 1).join('/')));
  };
}

/** Of the patterns that match, the last one says the kind. */
function kindFinder({ documents }: Config): Classifier['kindOf'] {
  const patterns = documents.map(({ pattern, kind }) => ({
    matches: picomatch(pattern, { dot: false }),
    kind,
  }));
  return (path) =>
    isDocumentPath(path) ? patterns.findLast(({ matches }) => matches(path))?.kind : undefined;
}

function entryTypeOf(path: string): EntryName | undefined {
  const [, folder] = /^([^/]+)\/[^/]+\.ya?ml$/.exec(path) ?? [];
  return entryNames.find((type) => entryTypes[type].folder === folder);
}
