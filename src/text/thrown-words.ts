/** What was thrown, as a part of a sentence that goes on: in its own words, without a full stop. */
export function thrownWords(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]*$/, '');
}
