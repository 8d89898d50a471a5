import type { Document, Entry } from '../parse/model.ts';
import { followLink } from './follow-link.ts';
import { followReference, type Named } from './follow-reference.ts';
import type { Handbook } from './handbook.ts';
import { madeOnce } from './made-once.ts';
import { referencesIn } from './references.ts';

/** A file that refers to another. */
export interface Backlink {
  from: Document | Entry;
  /** The top-level keys of its data that name the other, in their order; none where only its text links there. */
  keys: readonly string[];
}

/** Who refers to each file, by the file, in order of their paths. What a file says of itself is left out. */
export const backlinksIn: (handbook: Handbook) => ReadonlyMap<Document | Entry, readonly Backlink[]> =
  madeOnce((handbook) => {
    const found = new Map<Document | Entry, Backlink[]>();
    for (const from of [...handbook.documents, ...handbook.entries]) {
      for (const [to, keys] of referredBy(from, handbook)) {
        if (to === from) continue;
        const links = found.get(to);
        if (links) links.push({ from, keys: [...keys] });
        else found.set(to, [{ from, keys: [...keys] }]);
      }
    }
    return found;
  });

/** What a file refers to, and by which of its keys. */
function referredBy(from: Document | Entry, handbook: Handbook): Map<Document | Entry, Set<string>> {
  const found = new Map<Document | Entry, Set<string>>();
  for (const reference of referencesIn(from)) {
    const to = fileNamed(followReference(reference, handbook));
    if (!to) continue;
    const keys = found.get(to) ?? new Set();
    found.set(to, keys.add(String(reference.at[0])));
  }
  for (const to of linkedFrom(from, handbook)) if (!found.has(to)) found.set(to, new Set());
  return found;
}

function fileNamed(named: Named): Document | Entry | undefined {
  if (named.type === 'entry') return named.entry;
  if (named.type === 'signal' || named.type === 'no signal') return named.service;
  return named.type === 'document' || named.type === 'no section' ? named.document : undefined;
}

function linkedFrom(from: Document | Entry, handbook: Handbook): (Document | Entry)[] {
  if (!('kind' in from)) return [];
  return from.links.flatMap(({ url }): (Document | Entry)[] => {
    const target = followLink(handbook, from, url);
    if (target.type === 'document') return [target.document];
    const entry = target.type === 'file' ? handbook.entriesByPath.get(target.path) : undefined;
    return entry ? [entry] : [];
  });
}
