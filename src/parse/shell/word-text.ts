import type { HereDocBody, Word, WordPart } from 'unbash';

/** Stands for what a substitution gives: its commands are found by themselves. */
const unknown = '$()';

/** A word as the shell hands it over. Variables stay as they are written. */
export function wordText({ parts, value }: Word): string {
  return parts ? textOf(parts) : value;
}

/** The text of a here-document. */
export function bodyText({ parts, text }: HereDocBody): string {
  return parts ? textOf(parts) : text;
}

function textOf(parts: readonly WordPart[]): string {
  return parts.map(partText).join('');
}

function partText(part: WordPart): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return textOf(part.parts);
    case 'ParameterExpansion':
      return `\${${part.parameter}}`;
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
      return unknown;
    default:
      return part.text;
  }
}
