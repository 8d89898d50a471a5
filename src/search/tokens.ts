/** A word of a text and the terms that it is indexed and searched by. */
export interface Word {
  /** Lower case, joiners kept: `kubepodcrashlooping`, `node_load1`. Absent for scripts without spaces and beyond 80 characters. */
  full?: string;
  /** Its pieces: `kube`, `pod`, `crash`, `looping`. Empty when the word has only one. */
  parts: string[];
}

// Scripts that are written without spaces, so that words can only be found by overlapping pairs of characters.
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const alphanumeric = String.raw`\p{L}\p{M}\p{N}`;
const spaced = `(?:(?![${unspaced}])[${alphanumeric}])+`;
const wordPattern = new RegExp(`[${unspaced}]+|${spaced}(?:[-._]+${spaced})*`, 'gu');
const runPattern = new RegExp(`[${unspaced}]|${spaced}`, 'gu');
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u');
const separators = new RegExp(`[^${alphanumeric}]+`, 'gu');
// `VMs` and `PVCs` are one piece, `HTTPLatency` is two.
const partPattern =
  /\p{Lu}+s(?![\p{L}\p{M}])|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[\p{Lt}\p{Lm}\p{Lo}\p{M}]+|\p{Lu}/gu;

// Nobody types a term of this length, but certificates and tokens in logs have it.
const longestTerm = 80;

/** The text without what makes two spellings of a name differ: case, spaces and punctuation. */
export function squash(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(separators, '');
}

/** Lower case with every offset kept, so that a place in the result is the same place in the text. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, foldCharacter).join('');
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** Whether the text begins in a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return unspacedStart.test(text);
}

/** The pieces of an identifier in lower case: by case, digits and punctuation. Joined they are `squash(text)`. */
export function parts(text: string): string[] {
  return (text.normalize('NFKC').match(partPattern) ?? []).map((part) => part.toLowerCase());
}

/** The runs of letters and digits with their places in the text; each character of an unspaced script is a run. */
export function runs(text: string): { text: string; start: number; end: number }[] {
  return Array.from(text.matchAll(runPattern), ({ 0: run, index }) => ({
    text: run,
    start: index,
    end: index + run.length,
  }));
}

export function words(text: string): Word[] {
  return (text.normalize('NFKC').match(wordPattern) ?? []).map(wordOf);
}

/** Every term of a text: each full word, then its pieces of two characters or more. */
export function tokens(text: string): string[] {
  return words(text).flatMap(termsOf);
}

export function termsOf(word: Word): string[] {
  return word.full === undefined ? word.parts : [word.full, ...word.parts];
}

function wordOf(raw: string): Word {
  if (isUnspaced(raw)) return { parts: pairs(Array.from(raw)) };
  const pieces = parts(raw).filter((part) => part.length > 1);
  const full = raw.toLowerCase();
  if (full.length > longestTerm) return { parts: pieces.filter((part) => part.length <= longestTerm) };
  return { full, parts: pieces.length === 1 && pieces[0] === full ? [] : pieces };
}

function pairs(characters: string[]): string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
