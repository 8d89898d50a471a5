/** A text as a message quotes it: cut at 60 characters. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
