import type { Fence } from '../parse/model.ts';

const mostDiagrams = 100;
const mostCharacters = 50_000;

/** The Mermaid fences of a document, in order: those that are read, and those that are too much for one page. */
export function diagramsIn(fences: readonly Fence[]): { read: Fence[]; refused: Fence[] } {
  const diagrams = fences.filter(({ language }) => language === 'mermaid');
  let characters = 0;
  const end = diagrams.findIndex(({ value }, at) => {
    characters += value.length;
    return at >= mostDiagrams || characters > mostCharacters;
  });
  if (end === -1) return { read: diagrams, refused: [] };
  return { read: diagrams.slice(0, end), refused: diagrams.slice(end) };
}

/** How long Mermaid may work on the diagrams of a document; honest ones take a fifth of this at most. */
export const mostMilliseconds = 1000;

/** What is said of the diagram with which those of its document have taken too long. */
export const slowDiagrams = {
  line: 1,
  column: 1,
  message: 'Mermaid takes very long for the diagrams up to this one, and those below it are not read.',
  cure: 'Write them more plainly, or split the document.',
};

/** Why a diagram of a document is not read. */
export const refusedDiagram = {
  line: 1,
  column: 1,
  message: `The document has more than ${mostDiagrams} diagrams, or more than ${mostCharacters} characters of them, and this one is not read.`,
  cure: 'Split the document.',
};
