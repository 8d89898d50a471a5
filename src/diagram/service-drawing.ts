import type { Handbook } from '../handbook/handbook.ts';
import type { Drawing, DrawingEdge, DrawingNode } from './drawing.ts';

/** What a drawing of services may be told beside which services it shows. */
export interface ServiceDrawingOptions {
  /** Where the page of a service is; without it the nodes lead nowhere. */
  urlOf?: (id: string) => string;
  /** The service that the drawing is about: only its own dependencies, and those on it, are drawn. */
  focus?: string;
}

/** Services and the dependencies among them; an arrow leads from a service to what it needs. */
export function serviceDrawing(
  { graph, services }: Handbook,
  ids: readonly string[],
  { urlOf, focus }: ServiceDrawingOptions = {},
): Drawing {
  const nameOf = (id: string) => services.get(id)?.data?.name ?? id;
  const node = (id: string): DrawingNode => ({
    id,
    label: nameOf(id),
    shape: 'round',
    ...(urlOf && { href: urlOf(id) }),
    ...(id === focus && { tone: 'accent' as const }),
  });
  const shown = new Set(ids.filter((id) => services.has(id)));
  const edges = [...shown].flatMap((from) =>
    (graph.dependencies.get(from) ?? [])
      .filter((to) => shown.has(to) && (focus === undefined || from === focus || to === focus))
      .map((to): DrawingEdge => ({ from, to, line: 'solid', arrow: true })),
  );
  return {
    title:
      focus === undefined
        ? 'All services and what they depend on'
        : `What ${nameOf(focus)} depends on, and what depends on it`,
    description: 'An arrow points from a service to one that it depends on.',
    direction: 'LR',
    nodes: [...shown].map(node),
    edges,
    groups: [],
  };
}
