import type { EntryOf } from '../../parse/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { count } from '../../text/count.ts';
import { type Card, cardOf, compareCards, type ServiceCard, type Source, serviceCard } from './cards.ts';
import { anyDocuments } from './listed-kinds.ts';
import type { PageBase } from './page-base.ts';
import { type Escalation, escalationOf } from './sections/escalation.ts';
import { entrySections, type Sections } from './sections/index.ts';

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
  escalation: Escalation;
  email: string | undefined;
  members: readonly string[];
  services: readonly ServiceCard[];
  /** `Runbooks and guides` */
  documentsHeading: string;
  documents: readonly Card[];
  sections: Sections;
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

export function teamPage(entry: EntryOf<'team'>, source: Source): TeamPage {
  const { id, data } = entry;
  const { handbook } = source;
  return {
    type: 'team',
    path: source.urls.entryPath(entry),
    title: data?.name ?? id,
    description: data?.description,
    escalation: escalationOf(data ?? {}),
    email: data?.email,
    members: data?.members ?? [],
    services: [...handbook.services.values()]
      .filter((service) => service.data?.owner === id)
      .map((service) => serviceCard(service, source)),
    documentsHeading: anyDocuments,
    documents: [...handbook.documentsById.values()]
      .filter((document) => document.data.owner === id)
      .map((document) => cardOf(document, source))
      .toSorted(compareCards),
    sections: entrySections(entry, source),
  };
}
