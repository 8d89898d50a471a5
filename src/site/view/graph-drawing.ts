import { drawSvg } from '../../diagram/draw.ts';
import { type ServiceDrawingOptions, serviceDrawing } from '../../diagram/service-drawing.ts';
import { neighbourhood } from '../../handbook/graph.ts';
import type { Source } from './cards.ts';

/** More nodes than this are texture, not a picture: the table beside it says more. */
const mostNeighbours = 25;
const mostServices = 150;

/** A service with what it needs and what needs it, one step away; undefined where it stands alone or the picture is too large. */
export async function drawNeighbours(id: string, source: Source): Promise<string | undefined> {
  const ids = neighbourhood(source.handbook.graph, id, 1);
  return ids.length < 2 || ids.length > mostNeighbours ? undefined : draw(ids, source, { focus: id });
}

/** Every service with its dependencies; undefined where there is nothing to see or too much. */
export async function drawServices(source: Source): Promise<string | undefined> {
  const { services } = source.handbook.graph;
  return services.length < 2 || services.length > mostServices ? undefined : draw(services, source, {});
}

function draw(ids: readonly string[], { handbook, urls }: Source, options: ServiceDrawingOptions) {
  const urlOf = (id: string) => urls.service(id);
  return drawSvg(serviceDrawing(handbook, ids, { ...options, urlOf }), { idPrefix: 'graph' });
}
