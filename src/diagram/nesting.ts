import type { Drawing } from './drawing.ts';

/** What is inside what. Parts are named by their index among its nodes or groups, since ids may be any text. */
export interface Nesting {
  /** Indexes of the groups directly inside the group at this index; undefined asks for the outermost ones. */
  groupsIn(index: number | undefined): number[];
  /** Indexes of the nodes directly inside the group at this index. */
  nodesIn(index: number): number[];
  /** Whether the node or group of the first id is inside the group of the second id, at any depth, or is it. */
  isInside(id: string, group: string): boolean;
}

/** A node that two groups name is in the first. A group with an unknown parent, or inside itself, is an outermost one. */
export function nestingOf(drawing: Drawing): Nesting {
  const owners = ownersOf(drawing);
  const groups = indexesByOwner(drawing.groups, owners);
  const nodes = indexesByOwner(drawing.nodes, owners);
  return {
    groupsIn: (index) => groups.get(index === undefined ? undefined : drawing.groups[index]?.id) ?? [],
    nodesIn: (index) => nodes.get(drawing.groups[index]?.id) ?? [],
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

function indexesByOwner(
  parts: { id: string }[],
  owners: Map<string, string>,
): Map<string | undefined, number[]> {
  const indexes = new Map<string | undefined, number[]>();
  for (const [index, { id }] of parts.entries()) {
    const owner = owners.get(id);
    indexes.set(owner, [...(indexes.get(owner) ?? []), index]);
  }
  return indexes;
}
