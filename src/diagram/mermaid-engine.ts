import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import type { Drawing } from './drawing.ts';
import { drawFlowchart } from './mermaid-flowchart.ts';
import type { MermaidGraph, MermaidWords } from './mermaid-graph.ts';
import { describeMermaidError } from './mermaid-problem.ts';
import { drawStateDiagram } from './mermaid-state.ts';
import type { ParsedMermaid } from './parsed-mermaid.ts';

const maxEdges = 500;
const maxNodes = 500;
// Graphviz runs out of its stack at about 200.
const maxDepth = 20;

// Without a browser DOMPurify lacks the functions that Mermaid calls (mermaid-js/mermaid#6531). Labels come back
// as they were written: `labelText` reduces them to text, and the SVG writer escapes that.
if (!DOMPurify.isSupported) {
  const ignore = () => undefined;
  Object.assign(DOMPurify, { addHook: ignore, removeHook: ignore, removeAllHooks: ignore, sanitize: String });
}
mermaid.initialize({ startOnLoad: false, securityLevel: 'loose', maxEdges });

/** Reads one diagram; only `parseMermaid` calls it, one diagram at a time. */
export async function parseSource(source: string): Promise<ParsedMermaid> {
  const text = source.replace(/\r\n?/g, '\n');
  try {
    return await readDiagram(text);
  } catch (error) {
    const diagramType = unreadableType(error, text);
    return diagramType === undefined ? describeMermaidError(error, text) : { type: 'other', diagramType };
  }
}

async function readDiagram(text: string): Promise<ParsedMermaid> {
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const draw = drawers.find(({ pattern }) => pattern.test(type))?.draw;
  if (draw === undefined || !('getData' in db) || typeof db.getData !== 'function') {
    return { type: 'other', diagramType: type };
  }
  const graph: MermaidGraph = db.getData();
  const links: MermaidGraph['links'] =
    'getLinks' in db && typeof db.getLinks === 'function' ? db.getLinks() : new Map();
  const drawing = draw({ ...graph, direction: db.getDirection?.(), links }, wordsOf(text, db));
  return tooManyParts(drawing) ?? { type: 'drawing', drawing };
}

const drawers = [
  { pattern: /^flowchart/, draw: drawFlowchart },
  { pattern: /^state/, draw: drawStateDiagram },
];

/** Types that need a browser even to be read fail with a programming error, not with a word about the text. */
function unreadableType(error: unknown, text: string): string | undefined {
  if (!(error instanceof ReferenceError || error instanceof TypeError)) return undefined;
  return mermaid.detectType(text);
}

interface Titled {
  getAccTitle?: () => string;
  getAccDescription?: () => string;
}

function wordsOf(text: string, db: Titled): MermaidWords {
  // Mermaid reads the frontmatter's title only when it renders.
  const title = /^\s*---\n(?:.*\n)*?title:[ \t]*(.+)\n(?:.*\n)*?---/.exec(text)?.[1];
  const bare = title?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return { title: db.getAccTitle?.() || bare || '', description: db.getAccDescription?.() ?? '' };
}

function tooManyParts({ nodes, edges, groups }: Drawing): ParsedMermaid | undefined {
  const parts = nodes.length + groups.length;
  if (parts > maxNodes || edges.length > maxEdges) {
    const size = `${parts} nodes and ${edges.length} edges`;
    return tooLarge(`The diagram has ${size}, and at most ${maxNodes} of each are drawn.`);
  }
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  if (groups.every(({ id }) => depthOf(id, parents) <= maxDepth)) return undefined;
  return tooLarge(`The diagram has groups inside groups, and at most ${maxDepth} levels are drawn.`);
}

function depthOf(id: string, parents: Map<string, string | undefined>): number {
  let depth = 0;
  for (let at: string | undefined = id; at !== undefined && depth <= maxDepth; at = parents.get(at))
    depth += 1;
  return depth;
}

function tooLarge(message: string): ParsedMermaid {
  return { type: 'error', line: 1, column: 1, message, cure: 'Split it.' };
}
