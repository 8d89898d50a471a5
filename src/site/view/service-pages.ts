import type { EntryOf } from '../../parse/model.ts';
import {
  type Card,
  cardOf,
  compareCards,
  entryLink,
  type ServiceCard,
  type Source,
  serviceCard,
} from './cards.ts';
import { drawNeighbours, type GraphPicture } from './graph-drawing.ts';
import type { LinkView } from './link-view.ts';
import { anyDocuments } from './listed-kinds.ts';
import type { PageBase } from './page-base.ts';
import { entrySections, type Sections } from './sections/index.ts';

export interface SignalRow {
  id: string;
  title: string;
  query: string;
  unit: string;
  warn: string;
  abort: string;
}

export interface ServicesPage extends PageBase {
  type: 'services';
  waves: readonly (readonly ServiceCard[])[];
  cycles: readonly string[];
}

export interface ServicePage extends PageBase {
  type: 'service';
  card: ServiceCard;
  /** `1: customers notice at once` */
  tier: string | undefined;
  channel: string | undefined;
  repository: string | undefined;
  dashboards: readonly LinkView[];
  signals: readonly SignalRow[];
  dependsOn: readonly LinkView[];
  usedBy: readonly LinkView[];
  picture: GraphPicture;
  /** `Runbooks and guides` */
  documentsHeading: string;
  documents: readonly Card[];
  sections: Sections;
}

/** The services in the order in which they can be released. */
export function servicesPage(source: Source): ServicesPage {
  const { services, graph } = source.handbook;
  return {
    type: 'services',
    path: 'services',
    title: 'Services',
    waves: graph.waves.map((wave) =>
      wave.flatMap((id) => services.get(id) ?? []).map((entry) => serviceCard(entry, source)),
    ),
    cycles: cyclesOf(source),
  };
}

/** Each cycle as `a → b → a`. */
export function cyclesOf({ handbook }: Source): string[] {
  return handbook.graph.cycles.map((cycle) => [...cycle, cycle[0]].join(' → '));
}

const tiers = new Map([
  [1, 'customers notice at once'],
  [2, 'customers notice later'],
  [3, 'only we notice'],
]);

export async function servicePage(entry: EntryOf<'service'>, source: Source): Promise<ServicePage> {
  const { id, data } = entry;
  const { graph, documentsByService } = source.handbook;
  const card = serviceCard(entry, source);
  return {
    type: 'service',
    path: source.urls.entryPath(entry),
    title: card.name,
    description: data?.description,
    card,
    tier: data?.tier && `${data.tier}: ${tiers.get(data.tier)}`,
    channel: data?.channel,
    repository: data?.repository,
    dashboards: (data?.dashboards ?? []).map(({ title, url }) => ({ text: title, url })),
    signals: Object.entries(data?.signals ?? {}).map(
      ([signal, { title, query, unit, warn, abort }]): SignalRow => ({
        id: signal,
        title,
        query,
        unit: unit ?? '',
        warn: String(warn ?? ''),
        abort: String(abort ?? ''),
      }),
    ),
    dependsOn: (graph.dependencies.get(id) ?? []).map((other) => entryLink('service', other, source)),
    usedBy: (graph.dependents.get(id) ?? []).map((other) => entryLink('service', other, source)),
    picture: await drawNeighbours(id, source),
    documentsHeading: anyDocuments,
    documents: (documentsByService.get(id) ?? [])
      .map((document) => cardOf(document, source))
      .toSorted(compareCards),
    sections: entrySections(entry, source),
  };
}
