const longestSegment = 200;

/**
 * A name as one part of an address and as the name of a folder, on every system: without what would end or change the
 * address, and without what Windows allows in no name.
 */
export function safeSegment(name: string): string {
  const safe = name.toWellFormed().replace(/[/\\?#%:*"<>|\p{Cc}]/gu, '-');
  // The page of a folder is its `index.html`, so no folder can have that name.
  if (/^(\.{0,2}|index\.html?)$/i.test(safe)) return `-${safe.replaceAll('.', '-')}`;
  return shortened(safe);
}

/** A path in which every part is safe. */
export function safePath(path: string): string {
  return path.split('/').map(safeSegment).join('/');
}

/** File systems count bytes. */
function shortened(segment: string): string {
  const letters = [...segment];
  while (new TextEncoder().encode(letters.join('')).length > longestSegment) letters.pop();
  return letters.join('');
}

/** Paths that were given away. Two that differ in case only are one folder on many systems. */
export class TakenPaths {
  readonly #taken = new Set<string>();

  has(path: string): boolean {
    return this.#taken.has(folded(path));
  }

  /** Takes a path, or the next one with a number behind it that is free. */
  take(path: string): string {
    let free = path;
    for (let number = 2; this.has(free); number++) free = `${path}-${number}`;
    this.#taken.add(folded(free));
    return free;
  }
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A path for each name, no two the same. Names that can stay as they are go first, so that a twin moves and not they. */
export function assignPaths(
  names: Iterable<string>,
  wanted: (name: string) => string,
  taken: TakenPaths,
): ReadonlyMap<string, string> {
  const wishes = [...names].map((name) => ({ name, path: wanted(name) }));
  const isSame = ({ name, path }: { name: string; path: string }) => path.endsWith(name);
  const ordered = [...wishes.filter(isSame), ...wishes.filter((wish) => !isSame(wish))];
  return new Map(ordered.map(({ name, path }) => [name, taken.take(path)]));
}
