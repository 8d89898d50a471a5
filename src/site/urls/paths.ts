/** In bytes. */
const longestSegment = 200;

/** Devices of Windows: no file or folder there has such a name, with any extension. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[\d¹²³]) *(\.|$)/i;

/**
 * A name as one part of an address and as the name of a folder or file, on every system: composed, as some systems and
 * Astro make it, without what would end or change the address, and without what Windows allows in no name.
 */
export function safeSegment(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[/\\?#%:*"<>|\p{Cc}]/gu, '-');
  // The page of a folder is its `index.html`, so no folder can have that name.
  if (/^(\.{0,2}|index\.html?)$/i.test(plain)) return `-${plain.replaceAll('.', '-')}`;
  const visible = withinBytes(plain).replace(/^\./, '-');
  // Windows drops dots and spaces at the end of a name.
  const safe = visible.replace(/[. ]+$/, (end) => '-'.repeat(end.length));
  return device.test(safe) ? `-${safe}` : safe;
}

/** A path in which every part is safe. */
export function safePath(path: string): string {
  return path.split('/').map(safeSegment).join('/');
}

/** File systems count bytes. What says the type of a file stays. */
function withinBytes(segment: string): string {
  const extension = /\.[a-z\d]{1,8}$/i.exec(segment)?.[0] ?? '';
  const letters = [...segment.slice(0, segment.length - extension.length)];
  while (new TextEncoder().encode(letters.join('')).length + extension.length > longestSegment) letters.pop();
  return letters.join('') + extension;
}

/** Paths that were given away. Two that differ in case only are one folder on many systems. */
export class TakenPaths {
  readonly #taken = new Set<string>();
  readonly #numbered: (path: string, number: number) => string;

  /** @param numbered Makes another path of one that is taken: with the number behind it unless another place is said. */
  constructor(numbered = (path: string, number: number) => `${path}-${number}`) {
    this.#numbered = numbered;
  }

  has(path: string): boolean {
    return this.#taken.has(folded(path));
  }

  /** Takes a path, or the next one with a number that is free. */
  take(path: string): string {
    let free = path;
    for (let number = 2; this.has(free); number++) free = this.#numbered(path, number);
    this.#taken.add(folded(free));
    return free;
  }
}

/** Systems that ignore case do it in their own ways; by both steps ‘ſ’ is ‘s’ and ‘ß’ is ‘ss’, as on the strictest. */
function folded(path: string): string {
  return path.toUpperCase().toLowerCase().normalize('NFC');
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
