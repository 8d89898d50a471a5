import { compareText } from '../../finding.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Document, ServiceEntry } from '../../parse/model.ts';
import type { Urls } from '../urls/urls.ts';
import type { FindingViews } from './findings.ts';
import type { LinkView } from './link-view.ts';

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
  runbooks: number;
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
    severity: data.severity,
    status: data.status ?? 'active',
    description: data.description,
    services: (data.services ?? []).map((id) => serviceLink(id, source)),
    alerts: (data.alerts ?? []).map((name) => ({ text: name, url: urls.alert(name) })),
  };
}

export function serviceCard(entry: ServiceEntry, source: Source): ServiceCard {
  const { id, data } = entry;
  return {
    id,
    name: data?.name ?? id,
    url: source.urls.service(id),
    description: data?.description,
    tier: data?.tier,
    owner: data?.owner === undefined ? undefined : teamLink(data.owner, source),
    runbooks: (source.handbook.documentsByService.get(id) ?? []).filter(({ kind }) => kind === 'runbook')
      .length,
  };
}

/** A service by its id; one that no file declares has no address. */
export function serviceLink(id: string, { handbook, urls }: Source): LinkView {
  const entry = handbook.services.get(id);
  return entry ? { text: entry.data?.name ?? id, url: urls.service(id) } : { text: id };
}

/** A team by its id; one that no file declares has no address. */
export function teamLink(id: string, { handbook, urls }: Source): LinkView {
  const entry = handbook.teams.get(id);
  return entry ? { text: entry.data?.name ?? id, url: urls.team(id) } : { text: id };
}

const severities = ['critical', 'high', 'medium', 'low'];

/** The worst first, then by title; what is retired comes last. */
export function compareCards(a: Card, b: Card): number {
  return rank(a) - rank(b) || compareText(a.title, b.title) || compareText(a.url, b.url);
}

function rank({ severity, status }: Card): number {
  const at = severities.indexOf(severity ?? '');
  return (at < 0 ? severities.length : at) + (status === 'retired' ? 10 : 0);
}
