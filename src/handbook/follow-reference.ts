import { type EntryName, entryNames } from '../../schemas/entries/index.ts';
import { stemOf } from '../parse/content-path.ts';
import type { Document, Entry, EntryOf } from '../parse/model.ts';
import type { Handbook } from './handbook.ts';
import { madeOnce } from './made-once.ts';
import type { Reference } from './references.ts';

/** What a reference names. Of what does not exist, the part that was looked for last is said. */
export type Named =
  | { type: 'entry'; entry: Entry }
  | { type: 'signal'; service: EntryOf<'service'>; signal: string }
  | { type: 'document'; document: Document; anchor: string }
  | { type: 'no entry'; of: EntryName; id: string }
  | { type: 'no signal'; service: EntryOf<'service'>; signal: string }
  | { type: 'no document'; id: string }
  | { type: 'no section'; document: Document; id: string; anchor: string };

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

/**
 * The document, and its section, that an id like `runbooks/checkout#steps` names; `#steps` is in `from` itself, where that
 * is a document.
 */
export function findDocument(
  handbook: Handbook,
  reference: string,
  from: Document | undefined,
): { document: Document | undefined; id: string; anchor: string; anchorExists: boolean } {
  const [id = '', anchor = ''] = reference.split('#', 2);
  const document = id === '' ? from : handbook.documentsById.get(stemOf(id).normalize('NFC'));
  return {
    document,
    id: id || (from?.id ?? ''),
    anchor,
    anchorExists: anchor === '' || (document?.anchors.has(anchor) ?? false),
  };
}

/** The signals that a service declares; made once. */
export const signalNames = madeOnce(
  ({ data }: EntryOf<'service'>): ReadonlySet<string> => new Set(Object.keys(data?.signals ?? {})),
);
