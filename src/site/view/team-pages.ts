import type { EntryData } from '../../../schemas/entries/index.ts';
import { compareText } from '../../finding.ts';
import type { EntryOf } from '../../parse/model.ts';
import { count } from '../../text/count.ts';
import { type Card, cardOf, compareCards, type ServiceCard, type Source, serviceCard } from './cards.ts';
import { type FindingView, type FindingViews, noFindings } from './findings.ts';
import type { PageBase } from './page-base.ts';

export interface LadderRow {
  after: string;
  contact: string;
  via: string | undefined;
}

export interface RotationView {
  name: string;
  url: string | undefined;
  details: string;
}

export interface TeamsPage extends PageBase {
  type: 'teams';
  teams: readonly {
    name: string;
    url: string;
    description: string | undefined;
    /** `2 services` */
    services: string;
    documents: string;
  }[];
}

export interface TeamPage extends PageBase {
  type: 'team';
  channel: string | undefined;
  email: string | undefined;
  rotation: RotationView | undefined;
  ladder: readonly LadderRow[];
  members: readonly string[];
  services: readonly ServiceCard[];
  documents: readonly Card[];
  findings: readonly FindingView[];
}

export function teamsPage(source: Source): TeamsPage {
  const pages = [...source.handbook.teams.values()].map((entry) => ({
    entry,
    page: teamPage(entry, source),
  }));
  return {
    type: 'teams',
    path: 'teams',
    title: 'Teams',
    teams: pages
      .map(({ entry, page }) => ({
        name: page.title,
        url: source.urls.entry(entry),
        description: page.description,
        services: count(page.services.length, 'service'),
        documents: count(page.documents.length, 'document'),
      }))
      .toSorted((a, b) => compareText(a.name, b.name)),
  };
}

export function teamPage(
  entry: EntryOf<'team'>,
  source: Source,
  findings: FindingViews = noFindings,
): TeamPage {
  const { handbook, urls } = source;
  const { id, path, data } = entry;
  return {
    type: 'team',
    path: urls.entryPath(entry),
    title: data?.name ?? id,
    description: data?.description,
    channel: data?.channel,
    email: data?.email,
    rotation: data && rotationOf(data),
    ladder: data ? ladderOf(data) : [],
    members: data?.members ?? [],
    services: [...handbook.services.values()]
      .filter((service) => service.data?.owner === id)
      .map((service) => serviceCard(service, { handbook, urls })),
    documents: [...handbook.documentsById.values()]
      .filter((document) => document.data.owner === id)
      .map((document) => cardOf(document, source))
      .toSorted(compareCards),
    findings: findings(path),
  };
}

export function ladderOf(team: EntryData<'team'>): LadderRow[] {
  return (team.escalation ?? []).map(({ after, contact, via }) => ({
    after: /^0(\.0+)?[a-z]+$/.test(after) ? 'at once' : `after ${after}`,
    contact,
    via,
  }));
}

export function rotationOf({ rotation }: EntryData<'team'>): RotationView | undefined {
  if (!rotation) return undefined;
  const handover = [rotation.handover, rotation.timezone].filter((text) => text !== undefined).join(', ');
  const details = [rotation.tool, handover ? `handover ${handover}` : undefined].filter(
    (text) => text !== undefined,
  );
  return { name: rotation.name, url: rotation.url, details: details.join(' · ') };
}
