import { entryTypes } from '../../schemas/entries/index.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import { type NamedAt, namedIn } from '../../schemas/references.ts';
import type { Document, Entry } from '../parse/model.ts';
import { fileStart, type Range } from '../text/range.ts';
import { madeOnce } from './made-once.ts';

/** A text in the data of a file that names something of the handbook. */
export interface Reference extends NamedAt {
  from: Document | Entry;
}

/** All that the data of a file names, as its schema declares it; read once. */
export const referencesIn: (file: Document | Entry) => readonly Reference[] = madeOnce((from) => {
  const { schema } = 'kind' in from ? kinds[from.kind] : entryTypes[from.type];
  return Array.from(namedIn(from.data, schema), (named) => ({ ...named, from }));
});

/** Where a reference stands. */
export function rangeOf({ from, at, isKey }: Reference): Range {
  const source = 'kind' in from ? from.frontmatter : from.yaml;
  return (isKey ? source?.keyRangeOf(at) : source?.rangeOf(at)) ?? fileStart;
}

/** What a file names as its `owner`, as a `dependency`, or as what it is `about`, in its order. */
export function namedAs(
  part: 'owner' | NonNullable<Reference['relation']>,
  file: Document | Entry,
): string[] {
  return referencesIn(file)
    .filter(({ as, relation }) => as === part || relation === part)
    .map(({ name }) => name);
}
