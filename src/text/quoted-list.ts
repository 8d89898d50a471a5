/** Names as a message lists them: `‘a’, ‘b’`. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `‘${name}’`).join(', ');
}
