/**
 * A file’s text as everything reads it: without byte order marks at its start, and with a line feed for every lone
 * carriage return, which ends a line as well. What stands behind the marks keeps its offsets.
 */
export function sourceText(text: string): string {
  return text.replace(/^\ufeff+/, '').replace(/\r(?!\n)/g, '\n');
}
