import { entryTypes } from '../../../schemas/entries/index.ts';
import { anchorLinks, signalNames } from '../../handbook/follow-link.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { followReference, type Named, type Reference, referencesIn } from '../../handbook/references.ts';
import { didYouMean } from '../../text/nearest.ts';
import { alwaysError, handbookRule } from '../rule.ts';
import { isUnreadMdx, isUnusable } from '../unread.ts';

export const noUnknownReference = handbookRule({
  id: 'no-unknown-reference',
  description: 'Every owner, service, dependency, signal, document and section that a file names exists.',
  severity: alwaysError,
  *check({ handbook }) {
    for (const file of [...handbook.documents, ...handbook.entries]) {
      for (const reference of referencesIn(file)) {
        const message = messageFor(reference, handbook);
        if (message !== undefined) yield { path: file.path, range: reference.range, message };
      }
    }
  },
});

function messageFor(reference: Reference, handbook: Handbook): string | undefined {
  const named = followReference(reference, handbook);
  switch (named.type) {
    case 'no entry':
      return noEntry(named, reference, handbook);
    case 'no signal':
      return noSignal(named);
    case 'no document':
      return noDocument(named, handbook);
    case 'no section':
      return noSection(named);
    default:
      return undefined;
  }
}

type Missing<Type extends Named['type']> = Extract<Named, { type: Type }>;

function noEntry({ of, id }: Missing<'no entry'>, { as }: Reference, { entriesById }: Handbook): string {
  const wrong = as === undefined ? `The ${of} ‘${id}’ is not in` : `The ${as} ‘${id}’ is no ${of} of`;
  const cure =
    didYouMean(id, entriesById[of]) ||
    ` Add ‘${entryTypes[of].folder}/${id}.yaml’, or name a ${of} that exists.`;
  return `${wrong} this handbook.${cure}`;
}

function noSignal({ service, signal }: Missing<'no signal'>): string | undefined {
  if (!service.data || isUnusable(service, 'signals')) return undefined;
  const cure = didYouMean(signal, signalNames(service)) || ` Add it to ‘${service.path}’.`;
  return `The service ‘${service.id}’ has no signal ‘${signal}’.${cure}`;
}

function noDocument({ id }: Missing<'no document'>, { documentsById }: Handbook): string {
  const cure = didYouMean(id, documentsById) || ' Name it by its path, without the extension.';
  return `The document ‘${id}’ does not exist.${cure}`;
}

function noSection({ document, id, anchor }: Missing<'no section'>): string | undefined {
  if (isUnreadMdx(document)) return undefined;
  const cure = didYouMean(`#${anchor}`, anchorLinks(document)) || ' Name one that exists.';
  return `The document ‘${id}’ has no section ‘#${anchor}’.${cure}`;
}
