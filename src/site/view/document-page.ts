import type { Trigger } from '../../../schemas/kinds/runbook.ts';
import { findDocument } from '../../handbook/references.ts';
import type { Document } from '../../parse/model.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { sourceUrl } from '../urls/source-url.ts';
import { cardOf, type Source, serviceLink, teamLink } from './cards.ts';
import { tableOfContents } from './contents.ts';
import type { Card, DocumentPage, FindingView, LinkView, TriggerRow, VariableRow } from './model.ts';
import { ladderOf, rotationOf } from './team-pages.ts';

/** What a document’s page shows beside what its file says. */
export interface DocumentExtras {
  body: string | undefined;
  changed: { date: string; author: string; subject: string } | undefined;
  findings: readonly FindingView[];
}

export function documentPage(document: Document, extras: DocumentExtras, source: Source): DocumentPage {
  const { data } = document;
  const { urls, handbook } = source;
  const triggers = (data.triggers ?? []).map((trigger) => triggerRow(trigger, document, source));
  const escalation = escalationOf(document, source);
  return {
    type: 'document',
    path: urls.documentPath(document),
    id: document.id,
    file: document.path,
    title: document.title,
    description: data.description,
    card: cardOf(document, source),
    slug: document.titleHeading?.slug,
    owner: data.owner === undefined ? undefined : teamLink(data.owner, source),
    channel: data.owner === undefined ? undefined : handbook.teams.get(data.owner)?.data?.channel,
    reviewed: data.reviewed,
    changed: extras.changed,
    source: sourceUrl(handbook.config.repository, document.path),
    triggers,
    variables: variableRows(document),
    errors: data.errors ?? [],
    toc: tableOfContents(document, { triggers: triggers.length > 0, escalation: escalation !== undefined }),
    body: extras.body,
    escalation,
    related: relatedCards(document, source),
    findings: extras.findings,
  };
}

function triggerRow(trigger: Trigger, from: Document, source: Source): TriggerRow {
  const [serviceId = '', signal = ''] = trigger.signal.split('/', 2);
  const known = source.handbook.services.get(serviceId)?.data?.signals?.[signal];
  const bounds = [
    trigger.above === undefined ? '' : `above ${trigger.above}`,
    trigger.below === undefined ? '' : `below ${trigger.below}`,
  ].filter((text) => text !== '');
  const tiers = [
    known?.warn === undefined ? '' : `warn at ${known.warn}`,
    known?.abort === undefined ? '' : `abort at ${known.abort}`,
  ].filter((text) => text !== '');
  return {
    service: serviceLink(serviceId, source),
    signal,
    title: known?.title ?? signal,
    condition: `${bounds.join(' or ')}${trigger.for ? ` for ${trigger.for}` : ''}`,
    query: known?.query,
    tiers: tiers.join(', '),
    path: trigger.path === undefined ? undefined : referenceLink(trigger.path, from, source),
  };
}

function referenceLink(reference: string, from: Document, { handbook, urls }: Source): LinkView {
  const { document, anchor, anchorExists } = findDocument(handbook, reference, from);
  if (!document) return { text: reference };
  const heading = document.headings.find(({ slug }) => slug === anchor);
  return { text: heading?.text ?? document.title, url: urls.document(document, anchorExists ? anchor : '') };
}

function variableRows({ data }: Document): VariableRow[] {
  return Object.entries(data.variables ?? {}).map(([name, variable]) => ({
    name,
    description: withCode(variable.description ?? ''),
    value: String(variable.default ?? ''),
    pattern: variable.pattern,
  }));
}

/** A text as HTML, with what stands between backticks as code. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escalationOf(document: Document, source: Source): DocumentPage['escalation'] {
  const id = document.data.owner;
  const team = id === undefined ? undefined : source.handbook.teams.get(id)?.data;
  if (id === undefined || !team || document.kind !== 'runbook') return undefined;
  const ladder = ladderOf(team);
  const rotation = rotationOf(team);
  if (ladder.length === 0 && !rotation && !team.channel) return undefined;
  return { team: teamLink(id, source), channel: team.channel, rotation, ladder };
}

function relatedCards(document: Document, source: Source): Card[] {
  const found = (document.data.related ?? []).flatMap(
    (id) => findDocument(source.handbook, id, document).document ?? [],
  );
  return [...new Set(found)].filter((other) => other !== document).map((other) => cardOf(other, source));
}
