import type { EntryName } from '../../../schemas/entries/index.ts';
import { severity } from '../../../schemas/kinds/severity.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { namedAs } from '../../handbook/references.ts';
import { dataAt } from '../../parse/data-at.ts';
import type { Document, EntryOf } from '../../parse/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { count } from '../../text/count.ts';
import type { Urls } from '../urls/urls.ts';
import type { FindingViews } from './findings.ts';
import type { LinkView } from './link-view.ts';
import { groupedNoun, isGrouped } from './listed-kinds.ts';

/** A document in a list. */
export interface Card {
  title: string;
  url: string;
  kind: string;
  severity: string | undefined;
  status: 'draft' | 'active' | 'retired';
  description: string | undefined;
  services: readonly LinkView[];
  alerts: readonly LinkView[];
}

export interface ServiceCard {
  id: string;
  name: string;
  url: string;
  description: string | undefined;
  tier: number | undefined;
  owner: LinkView | undefined;
  /** `4 runbooks` */
  documents: string;
}

/** What the makers of pages read: the handbook, where its things are, and what pages show of the findings of their files. */
export interface Source {
  handbook: Handbook;
  urls: Urls;
  findings: FindingViews;
}

export function cardOf(document: Document, source: Source): Card {
  const { urls } = source;
  const { data } = document;
  return {
    title: document.title,
    url: urls.document(document),
    kind: document.kind,
    severity: dataAt(document, 'severity'),
    status: data.status ?? 'active',
    description: data.description,
    services: namedAs('about', document).map((id) => entryLink('service', id, source)),
    alerts: (dataAt(document, 'alerts') ?? []).map((name) => ({ text: name, url: urls.alert(name) })),
  };
}

export function serviceCard(entry: EntryOf<'service'>, source: Source): ServiceCard {
  const { id, data } = entry;
  return {
    id,
    name: data?.name ?? id,
    url: source.urls.entry(entry),
    description: data?.description,
    tier: data?.tier,
    owner: data?.owner === undefined ? undefined : entryLink('team', data.owner, source),
    documents: count(
      (source.handbook.documentsByService.get(id) ?? []).filter(isGrouped).length,
      groupedNoun,
    ),
  };
}

/** An entry by its id; one that no file declares has no address. */
export function entryLink(type: EntryName, id: string, { handbook, urls }: Source): LinkView {
  const entry = handbook.entriesById[type].get(id);
  return entry ? { text: entry.data?.name ?? id, url: urls.entry(entry) } : { text: id };
}

const severities: readonly string[] = severity.options;

/** The worst first, then by title; what is retired comes last. */
export function compareCards(a: Card, b: Card): number {
  return rank(a) - rank(b) || compareText(a.title, b.title) || compareText(a.url, b.url);
}

function rank({ severity: given, status }: Card): number {
  const at = severities.indexOf(given ?? '');
  return (at < 0 ? severities.length : at) + (status === 'retired' ? 10 : 0);
}
