import { type DocumentKind, kinds } from '../../../schemas/kinds/index.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';
import { namesOf } from '../../../schemas/names-of.ts';
import { capitalized } from '../../text/capitalized.ts';

/** The kinds whose documents are listed in a place, in the order of the kinds. */
export function kindsListed(place: Kind['listed']): DocumentKind[] {
  return namesOf(kinds).filter((kind) => kinds[kind].listed === place);
}

/** What a kind is called in a heading. */
export function titleOf(kind: DocumentKind): string {
  return capitalized(kinds[kind].folder);
}

const [firstGrouped, ...otherGrouped] = kindsListed('groups');

/** What the documents that fill the home page are called, for a sentence: `runbook`. */
export const groupedNoun =
  firstGrouped !== undefined && otherGrouped.length === 0 ? firstGrouped : 'document';

/** The folder where the first of them is written. */
export const groupedFolder = firstGrouped === undefined ? '' : kinds[firstGrouped].folder;

/** Whether a document is among those that fill the home page. */
export function isGrouped({ kind }: { kind: DocumentKind }): boolean {
  return kinds[kind].listed === 'groups';
}

/** A heading over documents of any kind: `Runbooks and guides`, or `Documents` where there are many kinds. */
export const anyDocuments = headingOf(namesOf(kinds).map((kind) => kinds[kind].folder));

function headingOf(folders: readonly string[]): string {
  return folders.length > 3 ? 'Documents' : capitalized(folders.join(', ').replace(/, ([^,]*)$/, ' and $1'));
}
