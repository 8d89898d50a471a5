const longest = 120;

/** A value from content as messages show it: between quotation marks, cut where it would fill the screen. */
export function quote(value: string): string {
  return `‘${value.length > longest ? `${value.slice(0, longest - 1)}…` : value}’`;
}
