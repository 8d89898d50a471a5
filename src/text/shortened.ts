/** A text as a message quotes it: of at most so many characters, with `…` for the rest of a longer one. */
export function shortened(text: string, longest = 60): string {
  // A character takes up to two code units, and is never cut.
  const characters = [...text.slice(0, 2 * longest + 2)];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
