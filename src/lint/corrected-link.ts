import { posix } from 'node:path';
import type { Fix } from '../finding/finding.ts';
import { followLink, type Target } from '../handbook/follow-link.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { madeOnce } from '../handbook/made-once.ts';
import type { Document, Link } from '../parse/model.ts';
import { nearest } from '../text/nearest.ts';
import { placesOf } from '../text/places.ts';
import { type Correction, corrected, isSameButCase } from './corrected.ts';

/** A fix that lets a link lead to the file whose path is nearest to the missing one; undefined where none surely does. */
export function correctedPath(
  document: Document,
  link: Link,
  { target, handbook }: { target: Target; handbook: Handbook },
): Fix | undefined {
  if (target.type !== 'missing') return undefined;
  const meant = nearest(target.path, candidatesOf(link, handbook));
  if (meant === undefined) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link.url) ?? [];
  const relative = path.startsWith('/') ? `/${meant}` : posix.relative(posix.dirname(document.path), meant);
  const url = escaped(relative) + rest;
  if (pathOf(followLink(handbook, document, url)) !== meant) return undefined;
  const fix = correctedUrl(document, link, { from: link.url, to: url });
  return fix && { ...fix, safe: isSameButCase(target.path, meant) };
}

/** What a link may lead to: a document is no picture. */
export function candidatesOf({ type }: Link, handbook: Handbook): ReadonlySet<string> {
  return type === 'image' ? otherFiles(handbook) : handbook.files;
}

const otherFiles = madeOnce(
  ({ files, documentsByPath }: Handbook): ReadonlySet<string> =>
    new Set([...files].filter((path) => !documentsByPath.has(path))),
);

function pathOf(target: Target): string | undefined {
  if (target.type === 'document') return target.document.path;
  return target.type === 'file' ? target.path : undefined;
}

/** What stands before an address: in Markdown, in a definition, in a tag. */
const beforeAddress = /(?:\](?:\(|:)\s*<?|=\s*(?:\{\s*)?["'`]?)$/;

const longestBefore = 100;

/** What stands behind an address: its end, or its title and the end. */
const behindAddress =
  /^(?:$|["'`]?\s*\}?$|>?(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)?$)/s;

/** A fix that changes the address of a link, and not the same words in its text or its title. */
export function correctedUrl(document: Document, { range }: Link, correction: Correction): Fix | undefined {
  const { text } = document;
  const { start, end } = range;
  const from = start.offset + text.slice(start.offset, end.offset).lastIndexOf('](') + 1;
  const fix = corrected(document, placesOf(document).range(from, end.offset), correction);
  const isAddress = fix?.edits.every(
    (edit) =>
      beforeAddress.test(
        text.slice(Math.max(0, edit.range.start.offset - longestBefore), edit.range.start.offset),
      ) && behindAddress.test(text.slice(edit.range.end.offset, end.offset)),
  );
  return isAddress ? fix : undefined;
}

/** What would end an address, or be read as a part of it that it is not. */
function escaped(path: string): string {
  return path.replace(
    /[\s%#?()<>"'\\&]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
