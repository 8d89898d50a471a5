import type { Drawing } from './drawing.ts';

/** What is inside what. Parts are named by their place in the drawing, since ids may be any text. */
export interface Nesting {
  /** Places of the groups directly inside the group at this place; undefined asks for the outermost ones. */
  groupsIn(place: number | undefined): number[];
  /** Places of the nodes directly inside the group at this place. */
  nodesIn(place: number): number[];
  /** Whether the node or group of the first id is inside the group of the second id, at any depth, or is it. */
  isInside(id: string, group: string): boolean;
}

/** A node that two groups name is in the first. A group with an unknown parent, or inside itself, is an outermost one. */
export function nestingOf(drawing: Drawing): Nesting {
  const owners = ownersOf(drawing);
  const groups = placesByOwner(drawing.groups, owners);
  const nodes = placesByOwner(drawing.nodes, owners);
  return {
    groupsIn: (place) => groups.get(place === undefined ? undefined : drawing.groups[place]?.id) ?? [],
    nodesIn: (place) => nodes.get(drawing.groups[place]?.id) ?? [],
    isInside: (id, group) => isInside(owners, id, group),
  };
}

function ownersOf({ groups }: Drawing): Map<string, string> {
  const owners = new Map<string, string>();
  const known = new Set(groups.map(({ id }) => id));
  for (const { id, parent } of groups) {
    if (parent !== undefined && known.has(parent) && !isInside(owners, parent, id)) owners.set(id, parent);
  }
  for (const group of groups) {
    for (const id of group.nodes) if (!owners.has(id) && !known.has(id)) owners.set(id, group.id);
  }
  return owners;
}

function isInside(owners: Map<string, string>, id: string, group: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = owners.get(at)) if (at === group) return true;
  return false;
}

function placesByOwner(
  parts: { id: string }[],
  owners: Map<string, string>,
): Map<string | undefined, number[]> {
  const places = new Map<string | undefined, number[]>();
  for (const [place, { id }] of parts.entries()) {
    const owner = owners.get(id);
    places.set(owner, [...(places.get(owner) ?? []), place]);
  }
  return places;
}
