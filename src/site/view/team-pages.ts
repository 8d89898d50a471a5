import type { Team } from '../../../schemas/team.ts';
import type { TeamEntry } from '../../parse/model.ts';
import { cardOf, compareCards, compareText, type Source, serviceCard } from './cards.ts';
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
        services: page.services.length,
        documents: page.documents.length,
      }))
      .toSorted((a, b) => compareText(a.name, b.name)),
  };
}

export function teamPage({ id, data }: TeamEntry, source: Source): TeamPage {
  const { handbook, urls } = source;
  return {
    type: 'team',
    path: `teams/${id}`,
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
  };
}

export function ladderOf(team: Team): LadderRow[] {
  return (team.escalation ?? []).map(({ after, contact, via }) => ({
    after: /^0(\.0+)?[a-z]+$/.test(after) ? 'at once' : `after ${after}`,
    contact,
    via,
  }));
}

export function rotationOf({ rotation }: Team): RotationView | undefined {
  if (!rotation) return undefined;
  const handover = [rotation.handover, rotation.timezone].filter((text) => text !== undefined).join(', ');
  const details = [rotation.tool, handover ? `handover ${handover}` : undefined].filter(
    (text) => text !== undefined,
  );
  return { name: rotation.name, url: rotation.url, details: details.join(' · ') };
}
