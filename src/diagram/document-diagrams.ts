import type { Document, Fence } from '../parse/model.ts';
import { endless, parseMermaid } from './mermaid.ts';
import { spentMilliseconds } from './mermaid-thread.ts';
import type { DiagramError, ParsedMermaid } from './parsed-mermaid.ts';
import { diagramsIn, mostMilliseconds, refusedDiagram, slowDiagrams } from './readable-diagrams.ts';

/** What Mermaid makes of a document’s diagrams. */
export interface Diagrams {
  /** Those that were read, in order. */
  parsed: ReadonlyMap<Fence, ParsedMermaid>;
  /** What is wrong with a diagram, or why it and those after it were not read. */
  errors: ReadonlyMap<Fence, DiagramError>;
}

const known = new WeakMap<Document, Promise<Diagrams>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads the Mermaid fences of a document; never rejects. A document is read once, for the linter and the site, and one
 * after the other: the time that one takes is not counted for another.
 */
export function diagramsOf(document: Document): Promise<Diagrams> {
  const before = known.get(document);
  if (before) return before;
  const diagrams = last.then(() => readDiagrams(document));
  known.set(document, diagrams);
  last = diagrams;
  return diagrams;
}

/**
 * The first diagram of a document that takes too long, be it alone or with those before it, is the last one that is
 * tried there.
 */
async function readDiagrams({ fences }: Document): Promise<Diagrams> {
  const parsed = new Map<Fence, ParsedMermaid>();
  const errors = new Map<Fence, DiagramError>();
  const texts = new Map<string, ParsedMermaid>();
  const { read, refused } = diagramsIn(fences);
  const end = spentMilliseconds() + mostMilliseconds;
  for (const fence of read) {
    const diagram = texts.get(fence.value) ?? (await parseMermaid(fence.value));
    texts.set(fence.value, diagram);
    parsed.set(fence, diagram);
    if (diagram.type === 'error') errors.set(fence, diagram);
    if (diagram === endless) break;
    if (spentMilliseconds() < end) continue;
    errors.set(fence, slowDiagrams);
    break;
  }
  if (refused[0]) errors.set(refused[0], refusedDiagram);
  return { parsed, errors };
}
