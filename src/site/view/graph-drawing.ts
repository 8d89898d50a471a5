import { drawSvg } from '../../diagram/draw.ts';
import { type ServiceDrawingOptions, serviceDrawing } from '../../diagram/service-drawing.ts';
import { neighbourhood } from '../../handbook/graph.ts';
import type { Source } from './cards.ts';

/** A picture, or how much there is where that is too much for one; undefined where there is nothing to see. */
export type GraphPicture = { svg: string } | { tooMany: number } | undefined;

/** More nodes than this are texture, not a picture: the table beside it says more. */
const mostNeighbours = 25;
const mostServices = 150;

/** A service with what it needs and what needs it, one step away. */
export async function drawNeighbours(id: string, source: Source): Promise<GraphPicture> {
  const ids = neighbourhood(source.handbook.graph, id, 1);
  return draw(ids, source, { focus: id, most: mostNeighbours });
}

/** Every service with its dependencies. */
export async function drawServices(source: Source): Promise<GraphPicture> {
  return draw(source.handbook.graph.services, source, { most: mostServices });
}

async function draw(
  ids: readonly string[],
  { handbook, urls }: Source,
  { most, ...options }: ServiceDrawingOptions & { most: number },
): Promise<GraphPicture> {
  if (ids.length < 2) return undefined;
  if (ids.length > most) return { tooMany: ids.length };
  const urlOf = (id: string) => urls.entry({ type: 'service', id });
  const drawing = serviceDrawing(handbook, ids, { ...options, urlOf });
  return { svg: await drawSvg(drawing, { idPrefix: '-graph' }) };
}
