import { posix } from 'node:path';
import type { Document } from '../parse/model.ts';
import { readAddress } from '../text/address.ts';
import { decoded } from '../text/decoded.ts';
import type { Handbook } from './handbook.ts';
import { madeOnce } from './made-once.ts';

/** What a link in a document leads to. */
export type Target =
  /** Another host, mail, telephone. */
  | { type: 'external'; url: string }
  /** What must not be on a page; `start` is what tells that: `javascript:`. */
  | { type: 'unsafe'; start: string }
  /** A document of the handbook; `anchor` is empty for its top. */
  | { type: 'document'; document: Document; anchor: string; anchorExists: boolean }
  /** Another file of the handbook, for example a picture. */
  | { type: 'file'; path: string; anchor: string }
  | { type: 'folder'; path: string }
  | { type: 'missing'; path: string }
  /** Above the handbook’s folder, or rooted in the file system. */
  | { type: 'outside'; path: string }
  /** Escapes that no URL may hold, `/95%/`, or a host that is none, `https://[/`. */
  | { type: 'malformed'; url: string; part: 'escape' | 'host' };

/** No system has files with longer paths, and to join one of many steps takes time with the square of their number. */
const longestPath = 4096;

/** Follows a link as a reader of `from` would. A path that starts with `/` starts at the handbook’s folder. */
export function followLink(handbook: Handbook, from: Document, url: string): Target {
  const address = readAddress(url);
  if (address.type === 'unsafe') return address;
  if (address.type === 'broken') return { type: 'malformed', url, part: 'host' };
  // Without a scheme it has that of the page, which a file does not.
  if (address.type === 'outside')
    return { type: 'external', url: address.scheme === undefined ? `https:${address.url}` : address.url };
  const parts = decodedParts(url);
  if (!parts) return { type: 'malformed', url, part: 'escape' };
  if (parts.path === '') return documentTarget(from, parts.anchor);
  if (parts.path.length > longestPath) return { type: 'missing', path: parts.path };
  const path = parts.path.startsWith('/')
    ? posix.normalize(parts.path.slice(1))
    : posix.join(posix.dirname(from.path), parts.path);
  return pathTarget(handbook, path, parts.anchor);
}

/** The anchors of a document as links name them, `#steps`; made once. */
export const anchorLinks = madeOnce(
  ({ anchors }: Document): ReadonlySet<string> => new Set([...anchors].map((anchor) => `#${anchor}`)),
);

/** The path and the anchor of an address without their escapes; undefined where one of them is broken. */
function decodedParts(url: string): { path: string; anchor: string } | undefined {
  const written = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url);
  const [path, anchor] = [decoded(written?.[1] ?? ''), decoded(written?.[2] ?? '')];
  return path === undefined || anchor === undefined ? undefined : { path, anchor };
}

function pathTarget(handbook: Handbook, joined: string, anchor: string): Target {
  const path = onDisk(handbook, joined.replace(/\/$/, ''));
  if (path === '..' || path.startsWith('../')) return { type: 'outside', path };
  const document = handbook.documentsByPath.get(path) ?? handbook.documentsById.get(path.normalize('NFC'));
  if (document) return documentTarget(document, anchor);
  if (handbook.files.has(path)) return { type: 'file', path, anchor };
  const isFolder = handbook.folders.has(path === '.' ? '' : path);
  return isFolder ? { type: 'folder', path } : { type: 'missing', path };
}

/** A path as the folder has it, where the link writes its accents in the other way. */
function onDisk({ files, folders, composed }: Handbook, path: string): string {
  if (files.has(path) || folders.has(path)) return path;
  return composed.get(path.normalize('NFC')) ?? path;
}

function documentTarget(document: Document, anchor: string): Target {
  return { type: 'document', document, anchor, anchorExists: anchor === '' || document.anchors.has(anchor) };
}
