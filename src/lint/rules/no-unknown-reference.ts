import { entryTypes } from '../../../schemas/entries/index.ts';
import type { Problem } from '../../finding/finding.ts';
import { anchorLinks } from '../../handbook/follow-link.ts';
import { followReference, type Named, signalNames } from '../../handbook/follow-reference.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { type Reference, rangeOf, referencesIn } from '../../handbook/references.ts';
import { nearest } from '../../text/nearest.ts';
import { corrected } from '../corrected.ts';
import { alwaysError, handbookRule } from '../rule.ts';
import { isUnreadMdx, isUnusable } from '../unread.ts';

export const noUnknownReference = handbookRule({
  id: 'no-unknown-reference',
  description: 'Every owner, service, dependency, signal, document and section that a file names exists.',
  severity: alwaysError,
  *check({ handbook }) {
    for (const file of [...handbook.documents, ...handbook.entries]) {
      for (const reference of referencesIn(file)) {
        const mistake = mistakeIn(reference, handbook);
        if (mistake) yield problemOf(mistake, reference);
      }
    }
  },
});

/** What is wrong with a reference. */
interface Mistake {
  /** One sentence. */
  wrong: string;
  /** The part of the reference that names nothing. */
  part: string;
  /** What may have been meant. */
  meant: string | undefined;
  /** What to do where nothing is near. */
  otherwise: string;
}

function problemOf({ wrong, part, meant, otherwise }: Mistake, reference: Reference): Problem {
  const { from, name } = reference;
  const range = rangeOf(reference);
  const fix = meant === undefined ? undefined : corrected(from, range, { from: part, to: meant });
  return {
    ...{ path: from.path, range, subject: name },
    message: `${wrong} ${meant === undefined ? otherwise : `Did you mean ‘${meant}’?`}`,
    ...(fix && { fix }),
  };
}

function mistakeIn(reference: Reference, handbook: Handbook): Mistake | undefined {
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

function noEntry({ of, id }: Missing<'no entry'>, { as }: Reference, { entriesById }: Handbook): Mistake {
  const wrong = as === undefined ? `The ${of} ‘${id}’ is not in` : `The ${as} ‘${id}’ is no ${of} of`;
  return {
    wrong: `${wrong} this handbook.`,
    part: id,
    meant: nearest(id, entriesById[of]),
    otherwise: `Add ‘${entryTypes[of].folder}/${id}.yaml’, or name a ${of} that exists.`,
  };
}

function noSignal({ service, signal }: Missing<'no signal'>): Mistake | undefined {
  if (!service.data || isUnusable(service, 'signals')) return undefined;
  return {
    wrong: `The service ‘${service.id}’ has no signal ‘${signal}’.`,
    part: signal,
    meant: nearest(signal, signalNames(service)),
    otherwise: `Add it to ‘${service.path}’.`,
  };
}

function noDocument({ id }: Missing<'no document'>, { documentsById }: Handbook): Mistake {
  return {
    wrong: `The document ‘${id}’ does not exist.`,
    part: id,
    meant: nearest(id, documentsById),
    otherwise: 'Name it by its path, without the extension.',
  };
}

function noSection({ document, id, anchor }: Missing<'no section'>): Mistake | undefined {
  if (isUnreadMdx(document)) return undefined;
  return {
    wrong: `The document ‘${id}’ has no section ‘#${anchor}’.`,
    part: `#${anchor}`,
    meant: nearest(`#${anchor}`, anchorLinks(document)),
    otherwise: 'Name one that exists.',
  };
}
