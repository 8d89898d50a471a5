import { type EntryName, entryNames, entryTypes } from '../../../schemas/entries/index.ts';
import { kinds } from '../../../schemas/kinds/index.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Document } from '../../parse/model.ts';
import { assignPaths, safePath, safeSegment, TakenPaths } from './paths.ts';

/** What an entry is called, be it declared or not. */
export interface EntryId {
  type: EntryName;
  id: string;
}

/** Where everything is on the site. A path has neither the base nor a slash at its ends; an address has both. */
export interface Urls {
  base: string;
  /** The address of a page or file by its path. */
  to(path: string): string;
  documentPath(document: Document): string;
  document(document: Document, anchor?: string): string;
  entryPath(entry: EntryId): string;
  entry(entry: EntryId): string;
  alertPath(name: string): string;
  alert(name: string): string;
  rule(id: string): string;
  /** The path of a page for a file that could not be read. */
  unreadablePath(file: string): string;
  /** The path below `files/` of a file of the handbook that the site carries along. */
  filePath(path: string): string;
  file(path: string): string;
}

/** Folders whose content is listed on a page of their own. */
const listed = [
  ...Object.values(entryTypes),
  ...Object.values(kinds).filter((kind) => kind.listed === 'page'),
];

/** What the site has beside the pages of a handbook’s documents, entries and alerts. */
const ownNames = /^(404|500|index|graph|alerts|documents|favicon\.svg|theme\.js|_headers|_redirects)$/i;
const ownFolders = /^(rules|search|files|_astro)(\/|$)/i;
const ownLists: ReadonlySet<string> = new Set(listed.map(({ folder }) => folder));

function isOwn(path: string): boolean {
  return ownNames.test(path) || ownFolders.test(path) || ownLists.has(path.toLowerCase());
}

/** The addresses of a handbook’s site under a base such as `/` or `/runbooks/`. */
export function siteUrls(handbook: Handbook, base: string): Urls {
  const paths = pathsOf(handbook);
  const to = (path: string) => (path === '' ? base : `${base}${encodePath(path)}/`);
  const documentPath = ({ id }: Document) => paths.documents.get(id) ?? safePath(id);
  const entryPath = ({ type, id }: EntryId) =>
    paths.entries.get(type)?.get(id) ?? inFolder(entryTypes[type].folder)(id);
  const alertPath = (name: string) => paths.alerts.get(name) ?? inFolder('alerts')(name);
  const filePath = (path: string) => paths.files.get(path) ?? safePath(path);
  return {
    base,
    to,
    documentPath,
    document: (document, anchor) =>
      `${to(documentPath(document))}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`,
    entryPath,
    entry: (entry) => to(entryPath(entry)),
    alertPath,
    alert: (name) => to(alertPath(name)),
    rule: (id) => to(`rules/${id}`),
    unreadablePath: (file) => paths.unreadable.get(file) ?? safePath(withoutExtension(file)),
    filePath,
    file: (path) => `${base}files/${encodePath(filePath(path))}`,
  };
}

/** Gives every page its own path: first what has its place in a folder of the site, then the documents. */
function pathsOf(handbook: Handbook) {
  const { documentsById, documentsByAlert, unreadable } = handbook;
  const taken = new TakenPaths();
  const entries = new Map(
    entryNames.map((type) => {
      const ids = handbook.entriesById[type].keys();
      return [type, assignPaths(ids, inFolder(entryTypes[type].folder), taken)];
    }),
  );
  const shared = alertDocuments(handbook);
  const ids = new Set(shared.values());
  for (const id of ids) taken.take(id);
  const otherAlerts = [...documentsByAlert.keys()].filter((name) => !shared.has(name));
  const alerts = new Map([...shared, ...assignPaths(otherAlerts, inFolder('alerts'), taken)]);
  const wanted = (id: string) => {
    const path = safePath(id);
    return isOwn(path) || taken.has(path) ? `documents/${path}` : path;
  };
  const otherDocuments = [...documentsById.keys()].filter((id) => !ids.has(id));
  const others = assignPaths(otherDocuments, wanted, taken);
  const unreadablePaths = unreadable.map(({ path }) => path);
  return {
    entries,
    alerts,
    documents: new Map([...Array.from(ids, (id) => [id, id] as const), ...others]),
    unreadable: assignPaths(unreadablePaths, (path) => wanted(withoutExtension(path)), taken),
    files: filePaths(handbook),
  };
}

/** Gives every file its own path, with its extension, and none that of a folder. */
function filePaths({ files, folders }: Handbook): ReadonlyMap<string, string> {
  const taken = new TakenPaths((path, number) => path.replace(/(\.[^./]*)?$/, `-${number}$1`));
  for (const folder of folders) if (folder !== '') taken.take(safePath(folder));
  return assignPaths(files, safePath, taken);
}

/** By the alert, a document that lies at the place of its page and alone is about it: that is its page already. */
function alertDocuments({ documentsByAlert }: Handbook): ReadonlyMap<string, string> {
  const found = [...documentsByAlert].flatMap(([name, documents]) => {
    const ids = documents.map(({ id }) => id);
    return ids.length === 1 && ids[0] === inFolder('alerts')(name) ? [[name, ids[0]] as const] : [];
  });
  return new Map(found);
}

const inFolder = (folder: string) => (name: string) => `${folder}/${safeSegment(name)}`;

function withoutExtension(file: string): string {
  return file.replace(/\.(mdx?|ya?ml)$/, '');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
