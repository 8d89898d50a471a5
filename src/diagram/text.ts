/** Pixels per em: `diagram.css` sets the same font size. */
const fontSize = 14;

/** Pixels from one baseline to the next. */
export const lineHeight = 18;

// Advance widths of DejaVu Sans, about the widest font that a browser falls back to: other fonts fit into its boxes.
const advances = new Map(
  [
    [0.3, "'IJijl"],
    [0.35, ' ,./:;\\|'],
    [0.4, '()-[]ft'],
    [0.45, '!r'],
    [0.5, '"*_`'],
    [0.55, '?csz'],
    [0.6, 'FLkvxy'],
    [0.65, '$0123456789EPSTYabdeghnopqu{}'],
    [0.7, 'ABCKRVXZ'],
    [0.75, 'NU'],
    [0.8, '&DGHOQ'],
    [0.85, '#+<=>^w~'],
    [0.9, 'M'],
    [1, '%@Wm'],
  ].flatMap(([advance, characters]) =>
    [...String(characters)].map((character) => [character, Number(advance)]),
  ),
);

function advance(character: string): number {
  const known = advances.get(character);
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  return /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(character) ? 0.8 : 1.1;
}

/** The pixels that one line of text needs in a wide font. */
export function textWidth(line: string): number {
  let ems = 0;
  for (const character of line) ems += advance(character);
  return Math.ceil(ems * fontSize);
}

/** The lines of a label, broken at spaces to `maxWidth` pixels; a word that is longer is broken anywhere. */
export function wrapText(label: string, maxWidth: number): string[] {
  if (label.trim() === '') return [];
  return label.split('\n').flatMap((line) => wrapLine(line, maxWidth));
}

function wrapLine(line: string, maxWidth: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).flatMap((word) => breakWord(word, maxWidth))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer) > maxWidth) lines.push(current);
    current = current !== '' && textWidth(longer) > maxWidth ? word : longer;
  }
  return [...lines, current];
}

function breakWord(word: string, maxWidth: number): string[] {
  const parts = [''];
  let width = 0;
  for (const character of word) {
    const step = advance(character) * fontSize;
    if (width + step > maxWidth) parts.push('');
    width = width + step > maxWidth ? step : width + step;
    parts[parts.length - 1] += character;
  }
  return parts;
}
