import { entryLink, type Source } from './cards.ts';
import { drawServices, type GraphPicture } from './graph-drawing.ts';
import type { LinkView } from './link-view.ts';
import type { PageBase } from './page-base.ts';
import { cyclesOf } from './service-pages.ts';

export interface DependencyRow {
  id: string;
  name: string;
  url: string;
  wave: number;
  dependsOn: readonly LinkView[];
  usedBy: readonly LinkView[];
}

export interface GraphPage extends PageBase {
  type: 'graph';
  rows: readonly DependencyRow[];
  cycles: readonly string[];
  picture: GraphPicture;
}

/** Every service with what it depends on, as a table first and as a picture second. */
export async function graphPage(source: Source): Promise<GraphPage> {
  const { graph, services } = source.handbook;
  const waveOf = new Map(graph.waves.flatMap((wave, at) => wave.map((id) => [id, at + 1])));
  return {
    type: 'graph',
    path: 'graph',
    title: 'Dependencies',
    rows: graph.services.map((id) => ({
      id,
      name: services.get(id)?.data?.name ?? id,
      url: source.urls.entry({ type: 'service', id }),
      wave: waveOf.get(id) ?? 1,
      dependsOn: (graph.dependencies.get(id) ?? []).map((other) => entryLink('service', other, source)),
      usedBy: (graph.dependents.get(id) ?? []).map((other) => entryLink('service', other, source)),
    })),
    cycles: cyclesOf(source),
    picture: await drawServices(source),
  };
}
