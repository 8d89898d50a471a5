/** A text as a message quotes it: cut at 60 characters. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What was thrown, as a part of a sentence that goes on: in its own words, without a full stop. */
export function thrownWords(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]*$/, '');
}
