import type { Problem } from '../../finding.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { anchorLinks, findDocument, signalNames } from '../../handbook/references.ts';
import type { Document, ServiceEntry, YamlSource } from '../../parse/model.ts';
import { didYouMean } from '../../text/nearest.ts';
import { alwaysError, handbookRule } from '../rule.ts';
import { isUnreadMdx, isUnusable } from '../unread.ts';

export const noUnknownReference = handbookRule({
  id: 'no-unknown-reference',
  description: 'Every owner, service, dependency, signal, document and section that a file names exists.',
  severity: alwaysError,
  *check({ handbook }) {
    for (const document of handbook.documents) yield* documentReferences(document, handbook);
    for (const entry of handbook.entries)
      if (entry.type === 'service') yield* serviceReferences(entry, handbook);
  },
});

function* documentReferences(document: Document, handbook: Handbook): Iterable<Problem> {
  const { data, frontmatter, path } = document;
  if (!frontmatter) return;
  const at = { path, yaml: frontmatter, from: document };
  if (data.owner !== undefined) yield* unknownTeam(data.owner, at, handbook);
  for (const [index, id] of (data.services ?? []).entries()) {
    yield* unknownService(id, ['services', index], at, handbook);
  }
  for (const [index, reference] of (data.related ?? []).entries()) {
    yield* unknownDocument(reference, ['related', index], at, handbook);
  }
  for (const [index, trigger] of (data.triggers ?? []).entries()) {
    yield* unknownSignal(trigger.signal, ['triggers', index, 'signal'], at, handbook);
    if (trigger.path) yield* unknownDocument(trigger.path, ['triggers', index, 'path'], at, handbook);
  }
}

function* serviceReferences(entry: ServiceEntry, handbook: Handbook): Iterable<Problem> {
  const { owner, depends_on: dependencies = [] } = entry.data ?? {};
  if (owner !== undefined) yield* unknownTeam(owner, entry, handbook);
  for (const [index, id] of dependencies.entries()) {
    yield* unknownService(id, ['depends_on', index], entry, handbook);
  }
}

/** The file that names something. */
interface Place {
  path: string;
  yaml: YamlSource;
}

function* unknownTeam(id: string, { path, yaml }: Place, { teams }: Handbook): Iterable<Problem> {
  if (teams.has(id)) return;
  const hint = didYouMean(id, teams) || ` Add ‘teams/${id}.yaml’, or name a team that exists.`;
  yield {
    path,
    range: yaml.rangeOf(['owner']),
    message: `The owner ‘${id}’ is no team of this handbook.${hint}`,
  };
}

function* unknownService(
  id: string,
  at: readonly PropertyKey[],
  { path, yaml }: Place,
  { services }: Handbook,
): Iterable<Problem> {
  if (services.has(id)) return;
  const hint = didYouMean(id, services) || ` Add ‘services/${id}.yaml’, or name a service that exists.`;
  yield { path, range: yaml.rangeOf(at), message: `The service ‘${id}’ is not in this handbook.${hint}` };
}

function* unknownSignal(
  reference: string,
  at: readonly PropertyKey[],
  place: Place,
  handbook: Handbook,
): Iterable<Problem> {
  const [service = '', signal = ''] = reference.split('/', 2);
  const entry = handbook.services.get(service);
  if (!entry) {
    yield* unknownService(service, at, place, handbook);
    return;
  }
  const signals = signalNames(entry);
  if (!entry.data || signals.has(signal) || isUnusable(entry, 'signals')) return;
  const hint = didYouMean(signal, signals) || ` Add it to ‘${entry.path}’.`;
  const message = `The service ‘${service}’ has no signal ‘${signal}’.${hint}`;
  yield { path: place.path, range: place.yaml.rangeOf(at), message };
}

function* unknownDocument(
  reference: string,
  at: readonly PropertyKey[],
  { path, yaml, from }: Place & { from: Document },
  handbook: Handbook,
): Iterable<Problem> {
  const { document, id, anchor, anchorExists } = findDocument(handbook, reference, from);
  if (document && (anchorExists || isUnreadMdx(document))) return;
  const message = document
    ? `The document ‘${id}’ has no section ‘#${anchor}’.${
        didYouMean(`#${anchor}`, anchorLinks(document)) || ' Name one that exists.'
      }`
    : `The document ‘${id}’ does not exist.${didYouMean(id, handbook.documentsById) || ' Name it by its path, without the extension.'}`;
  yield { path, range: yaml.rangeOf(at), message };
}
