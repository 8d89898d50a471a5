/**
 * Text that is safe in a terminal and in a CI log: control characters are shown as `\x1b`, so that no content can
 * move the cursor, and marks that turn the writing direction are shown too.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}
