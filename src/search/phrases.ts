import type { DocumentText } from './search-index.ts';
import { fold, isUnspaced } from './tokens.ts';

const shortestPhrase = 3;
const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** The phrase tier: documents whose text holds the query as it was typed, but for case and whitespace. */
export class PhraseTable {
  readonly #texts: string[];

  constructor(documents: readonly DocumentText[]) {
    this.#texts = documents.map(({ text }) => fold(text));
  }

  /** Where the phrase first stands in each document that holds it. */
  find(phrase: string): Map<number, number> {
    const found = new Map<number, number>();
    if (phrase.length < shortestPhrase && !isUnspaced(phrase)) return found;
    for (const [document, text] of this.#texts.entries()) {
      const at = phrasePlace(phrase, text);
      if (at !== undefined) found.set(document, at);
    }
    return found;
  }
}

/** A query as a phrase: case and whitespace folded, the quotes around the whole taken off. */
export function phraseOf(query: string): string {
  const folded = fold(query.normalize('NFC')).replace(/\s+/gu, ' ').trim();
  return folded.replace(/^(["'“‘«「])(.+)["'”’»」]$/u, '$2');
}

/** Where `phrase` first stands in `text`, both folded, at the start of a word; it may end within one. */
export function phrasePlace(phrase: string, text: string): number | undefined {
  const free = !wordCharacter.test(phrase.charAt(0)) || isUnspaced(phrase);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (free || at === 0 || !wordCharacter.test(text.charAt(at - 1))) return at;
  }
  return undefined;
}
