import { drawSvg } from '../../diagram/draw.ts';
import type { DrawingEdge, DrawingNode } from '../../diagram/drawing.ts';
import { neighbourhood } from '../../handbook/graph.ts';
import type { Source } from './cards.ts';

/** More nodes than this are texture, not a picture: the table beside it says more. */
const mostNeighbours = 25;
const mostServices = 150;

/** A service with what it needs and what needs it, one step away; undefined where it stands alone or the picture is too large. */
export async function drawNeighbours(id: string, source: Source): Promise<string | undefined> {
  const ids = neighbourhood(source.handbook.graph, id, 1);
  if (ids.length < 2 || ids.length > mostNeighbours) return undefined;
  const name = source.handbook.services.get(id)?.data?.name ?? id;
  return draw(ids, source, {
    title: `What ${name} depends on, and what depends on it`,
    accent: id,
    isShown: (from, to) => from === id || to === id,
  });
}

/** Every service with its dependencies; undefined where there is nothing to see or too much. */
export async function drawServices(source: Source): Promise<string | undefined> {
  const { services } = source.handbook.graph;
  if (services.length < 2 || services.length > mostServices) return undefined;
  return draw(services, source, { title: 'All services and what they depend on', isShown: () => true });
}

interface Picture {
  title: string;
  accent?: string;
  isShown(from: string, to: string): boolean;
}

function draw(ids: readonly string[], source: Source, { title, accent, isShown }: Picture): Promise<string> {
  const { handbook, urls } = source;
  const nodes = ids.map(
    (id): DrawingNode => ({
      id,
      label: handbook.services.get(id)?.data?.name ?? id,
      href: urls.service(id),
      shape: 'round',
      ...(id === accent && { tone: 'accent' }),
    }),
  );
  const edges = ids.flatMap((from) =>
    (handbook.graph.dependencies.get(from) ?? [])
      .filter((to) => ids.includes(to) && isShown(from, to))
      .map((to): DrawingEdge => ({ from, to, line: 'solid', arrow: true })),
  );
  const description =
    'An arrow points from a service to one that it depends on. The table below says the same.';
  return drawSvg({ title, description, direction: 'LR', nodes, edges, groups: [] }, { idPrefix: 'graph' });
}
