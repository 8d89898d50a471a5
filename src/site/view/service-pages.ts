import type { ServiceEntry } from '../../parse/model.ts';
import { cardOf, compareCards, type Source, serviceCard, serviceLink } from './cards.ts';
import { drawNeighbours } from './graph-drawing.ts';
import type { ServicePage, ServicesPage, SignalRow } from './model.ts';

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

export async function servicePage(entry: ServiceEntry, source: Source): Promise<ServicePage> {
  const { id, data } = entry;
  const { graph, documentsByService } = source.handbook;
  const card = serviceCard(entry, source);
  return {
    type: 'service',
    path: `services/${id}`,
    title: card.name,
    description: data?.description,
    card,
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
    dependsOn: (graph.dependencies.get(id) ?? []).map((other) => serviceLink(other, source)),
    usedBy: (graph.dependents.get(id) ?? []).map((other) => serviceLink(other, source)),
    drawing: await drawNeighbours(id, source),
    documents: (documentsByService.get(id) ?? [])
      .map((document) => cardOf(document, source))
      .toSorted(compareCards),
  };
}
