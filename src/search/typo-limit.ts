/** How many slips of the keyboard are forgiven in a word of this length. */
export function typoLimit(length: number): 0 | 1 | 2 {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}
