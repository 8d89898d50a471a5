/**
 * Text that is safe in a terminal and in a CI log: control characters are shown as `\x1b`, so that no content can
 * move the cursor, and marks that turn the writing direction are shown too. So are the marks of what CI hosts run as
 * commands: `::set-env` at the start of a line, `##[…]` and `##vso[…]` anywhere.
 */
export function printable(text: string): string {
  return text.replace(unsafe, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** The same for JSON, whose own escapes keep the value as it is. */
export function printableJson(json: string): string {
  return json.replace(unsafeInJson, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const unsafe =
  /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?<=^\s*:):|(?<=#)#(?=\w*\[)/gu;
const unsafeInJson =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?<=#)#(?=\w*\[)/g;
