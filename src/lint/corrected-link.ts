import { posix } from 'node:path';
import type { Fix } from '../finding/finding.ts';
import { followLink, type Target } from '../handbook/follow-link.ts';
import type { Handbook } from '../handbook/handbook.ts';
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
  const meant = nearest(target.path, handbook.files);
  if (meant === undefined) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link.url) ?? [];
  const relative = path.startsWith('/') ? `/${meant}` : posix.relative(posix.dirname(document.path), meant);
  const url = escaped(relative) + rest;
  if (pathOf(followLink(handbook, document, url)) !== meant) return undefined;
  const fix = correctedUrl(document, link, { from: link.url, to: url });
  return fix && { ...fix, safe: isSameButCase(target.path, meant) };
}

function pathOf(target: Target): string | undefined {
  if (target.type === 'document') return target.document.path;
  return target.type === 'file' ? target.path : undefined;
}

/** A fix that changes the address of a link, and not the same words in its text. */
export function correctedUrl(document: Document, { range }: Link, correction: Correction): Fix | undefined {
  const stretch = document.text.slice(range.start.offset, range.end.offset);
  const places = placesOf(document);
  const from = range.start.offset + stretch.lastIndexOf('](') + 1;
  return corrected(document, places.range(from, range.end.offset), correction);
}

/** What would end an address, or be read as a part of it that it is not. */
function escaped(path: string): string {
  return path.replace(
    /[\s%#?()<>"'\\&]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
