import type { Team } from '../../../schemas/entries/team.ts';
import { compareText } from '../../finding.ts';
import type { TeamEntry } from '../../parse/model.ts';
import { count } from '../../text/count.ts';
import { cardOf, compareCards, type Source, serviceCard } from './cards.ts';
import { type FindingViews, noFindings } from './findings.ts';
import type { LadderRow, RotationView, TeamPage, TeamsPage } from './model.ts';

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
        url: source.urls.team(entry.id),
        description: page.description,
        services: count(page.services.length, 'service'),
        documents: count(page.documents.length, 'document'),
      }))
      .toSorted((a, b) => compareText(a.name, b.name)),
  };
}

export function teamPage(
  { id, path, data }: TeamEntry,
  source: Source,
  findings: FindingViews = noFindings,
): TeamPage {
  const { handbook, urls } = source;
  return {
    type: 'team',
    path: source.urls.teamPath(id),
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

export function ladderOf(team: Partial<Team>): LadderRow[] {
  return (team.escalation ?? []).map(({ after, contact, via }) => ({
    after: /^0(\.0+)?[a-z]+$/.test(after) ? 'at once' : `after ${after}`,
    contact,
    via,
  }));
}

export function rotationOf({ rotation }: Partial<Team>): RotationView | undefined {
  if (!rotation) return undefined;
  const handover = [rotation.handover, rotation.timezone].filter((text) => text !== undefined).join(', ');
  const details = [rotation.tool, handover ? `handover ${handover}` : undefined].filter(
    (text) => text !== undefined,
  );
  return { name: rotation.name, url: rotation.url, details: details.join(' · ') };
}
