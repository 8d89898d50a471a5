import { kinds } from '../../../schemas/kinds/index.ts';
import type { Trigger } from '../../../schemas/kinds/runbook.ts';
import { findDocument } from '../../handbook/references.ts';
import { dataAt } from '../../parse/data-at.ts';
import type { Document } from '../../parse/model.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { sourceUrl } from '../urls/source-url.ts';
import { type Card, cardOf, entryLink, type Source } from './cards.ts';
import { type TocEntry, tableOfContents } from './contents.ts';
import type { FindingView } from './findings.ts';
import type { LinkView } from './link-view.ts';
import type { PageBase } from './page-base.ts';
import { type LadderRow, ladderOf, type RotationView, rotationOf } from './team-pages.ts';

export interface TriggerRow {
  service: LinkView;
  signal: string;
  title: string;
  /** `above 2% for 5m` */
  condition: string;
  query: string | undefined;
  /** `warn 0.5%, abort 2%` */
  tiers: string;
  path: LinkView | undefined;
}

export interface VariableRow {
  name: string;
  /** HTML. */
  description: string;
  value: string;
  pattern: string | undefined;
}

export interface DocumentPage extends PageBase {
  type: 'document';
  id: string;
  /** The path of its file. */
  file: string;
  card: Card;
  /** The anchor of the title in the source. */
  slug: string | undefined;
  owner: LinkView | undefined;
  channel: string | undefined;
  reviewed: string | undefined;
  changed: { date: string; author: string; subject: string } | undefined;
  source: string | undefined;
  triggers: readonly TriggerRow[];
  variables: readonly VariableRow[];
  errors: readonly string[];
  toc: readonly TocEntry[];
  /** The finished body; undefined where a compiled module renders it. */
  body: string | undefined;
  escalation:
    | {
        team: LinkView;
        channel: string | undefined;
        rotation: RotationView | undefined;
        ladder: readonly LadderRow[];
      }
    | undefined;
  related: readonly Card[];
  findings: readonly FindingView[];
}

/** What a document’s page shows beside what its file says. */
export interface DocumentExtras {
  body: string | undefined;
  changed: { date: string; author: string; subject: string } | undefined;
  findings: readonly FindingView[];
}

export function documentPage(document: Document, extras: DocumentExtras, source: Source): DocumentPage {
  const { data } = document;
  const { urls, handbook } = source;
  const triggers = (dataAt(document, 'triggers') ?? []).map((trigger) =>
    triggerRow(trigger, document, source),
  );
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
    owner: data.owner === undefined ? undefined : entryLink('team', data.owner, source),
    channel: data.owner === undefined ? undefined : handbook.teams.get(data.owner)?.data?.channel,
    reviewed: data.reviewed,
    changed: extras.changed,
    source: sourceUrl(handbook.config.repository, document.path),
    triggers,
    variables: variableRows(document),
    errors: dataAt(document, 'errors') ?? [],
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
    service: entryLink('service', serviceId, source),
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
  if (id === undefined || !team || !kinds[document.kind].showsEscalation) return undefined;
  const ladder = ladderOf(team);
  const rotation = rotationOf(team);
  if (ladder.length === 0 && !rotation && !team.channel) return undefined;
  return { team: entryLink('team', id, source), channel: team.channel, rotation, ladder };
}

function relatedCards(document: Document, source: Source): Card[] {
  const found = (document.data.related ?? []).flatMap(
    (id) => findDocument(source.handbook, id, document).document ?? [],
  );
  return [...new Set(found)].filter((other) => other !== document).map((other) => cardOf(other, source));
}
