import { type EntryName, entryNames, entryTypes } from '../../schemas/entries/index.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import { type NamedAt, namedIn } from '../../schemas/references.ts';
import type { Document, Entry, EntryOf } from '../parse/model.ts';
import { fileStart, type Range } from '../text/range.ts';
import { findDocument } from './follow-link.ts';
import type { Handbook } from './handbook.ts';
import { madeOnce } from './made-once.ts';

/** A text in the data of a file that names something of the handbook. */
export interface Reference extends NamedAt {
  from: Document | Entry;
  range: Range;
}

/** What a reference names. Of what does not exist, the part that was looked for last is said. */
export type Named =
  | { type: 'entry'; entry: Entry }
  | { type: 'signal'; service: EntryOf<'service'>; signal: string }
  | { type: 'document'; document: Document; anchor: string }
  | { type: 'no entry'; of: EntryName; id: string }
  | { type: 'no signal'; service: EntryOf<'service'>; signal: string }
  | { type: 'no document'; id: string }
  | { type: 'no section'; document: Document; id: string; anchor: string };

/** All that the data of a file names, as its schema declares it; read once. */
export const referencesIn: (file: Document | Entry) => readonly Reference[] = madeOnce((from) => {
  const source = 'kind' in from ? from.frontmatter : from.yaml;
  const { schema } = 'kind' in from ? kinds[from.kind] : entryTypes[from.type];
  return Array.from(namedIn(from.data, schema), (named) => ({
    ...named,
    from,
    range: source?.rangeOf(named.at) ?? fileStart,
  }));
});

/** Finds what a reference names. */
export function followReference({ to, name, from }: Reference, handbook: Handbook): Named {
  if (to === 'document') return documentNamed(name, from, handbook);
  if (to === 'signal') return signalNamed(name, handbook);
  const of = entryNames.find((type) => type === to);
  if (of === undefined) throw new TypeError(`A schema refers to ‘${to}’, and nothing is of that type`);
  return entryNamed(name, of, handbook);
}

function entryNamed(id: string, of: EntryName, { entriesById }: Handbook): Named {
  const entry = entriesById[of].get(id);
  return entry ? { type: 'entry', entry } : { type: 'no entry', of, id };
}

function signalNamed(name: string, { services }: Handbook): Named {
  const [id = '', signal = ''] = name.split('/', 2);
  const service = services.get(id);
  if (!service) return { type: 'no entry', of: 'service', id };
  const isKnown = Object.hasOwn(service.data?.signals ?? {}, signal);
  return { type: isKnown ? 'signal' : 'no signal', service, signal };
}

function documentNamed(name: string, from: Document | Entry, handbook: Handbook): Named {
  const { document, id, anchor, anchorExists } = findDocument(
    handbook,
    name,
    'kind' in from ? from : undefined,
  );
  if (!document) return { type: 'no document', id };
  return anchorExists ? { type: 'document', document, anchor } : { type: 'no section', document, id, anchor };
}
