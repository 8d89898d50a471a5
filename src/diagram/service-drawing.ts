import type { Handbook } from '../handbook/handbook.ts';
import type { Drawing, DrawingEdge, DrawingNode } from './drawing.ts';

/** What a drawing of services may be told beside which services it shows. */
export interface ServiceDrawingOptions {
  /** Where the page of a service is; without it the nodes lead nowhere. */
  urlOf?: (id: string) => string;
  /** The service that the drawing is about. */
  focus?: string;
}

/** Services and the dependencies among them; an arrow leads from a service to what it needs. */
export function serviceDrawing(
  { graph, services }: Handbook,
  ids: readonly string[],
  { urlOf, focus }: ServiceDrawingOptions = {},
): Drawing {
  const shown = ids.filter((id) => services.has(id));
  const about = focus === undefined ? 'All services' : `Around ${services.get(focus)?.data?.name ?? focus}`;
  const node = (id: string): DrawingNode => ({
    id,
    label: services.get(id)?.data?.name ?? id,
    shape: 'round',
    ...(urlOf && { href: urlOf(id) }),
    ...(id === focus && { tone: 'accent' as const }),
  });
  const edges = shown.flatMap((from) => edgesFrom(from, graph.dependencies.get(from) ?? [], shown));
  return {
    title: `${about}: what depends on what`,
    description: `${shown.length} services and ${edges.length} dependencies. An arrow leads from a service to one that it needs.`,
    direction: 'LR',
    nodes: shown.map(node),
    edges,
    groups: [],
  };
}

function edgesFrom(from: string, needs: readonly string[], shown: readonly string[]): DrawingEdge[] {
  return needs.filter((to) => shown.includes(to)).map((to) => ({ from, to, line: 'solid', arrow: true }));
}
