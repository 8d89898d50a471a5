import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { dotSource, type Measures } from './dot.ts';
import type { Drawing, DrawingEdge, DrawingGroup, DrawingNode } from './drawing.ts';
import { type Coordinates, gapToOutline } from './gap-to-outline.ts';
import { type Box, maxTextWidth, type Size, shapeSize, showsText } from './shapes.ts';
import { lineHeight, textWidth, wrapText } from './text.ts';

/** Lines of text, centred on a point. */
export interface PlacedText {
  lines: string[];
  middle: Coordinates;
}

export interface PlacedNode {
  node: DrawingNode;
  box: Box;
  lines: string[];
}

export interface PlacedEdge {
  edge: DrawingEdge;
  /** A start point, then three points for each Bézier curve; an arrowhead follows the last point. */
  curve: Coordinates[];
  label?: PlacedText;
}

export interface PlacedGroup {
  group: DrawingGroup;
  box: Box;
  label?: PlacedText;
}

/** Where everything of a drawing goes, in pixels from the top left. */
export interface Layout extends Size {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** A group comes after the groups around it. */
  groups: PlacedGroup[];
}

const edgeTextWidth = 160;
const groupTextWidth = 280;
/** How much wider bold letters are. */
const boldness = 1.12;

let engine: Promise<Graphviz> | undefined;

// Graphviz cannot always route an edge with a label between groups: the next way keeps groups less compact, and the last
// draws straight lines, across nodes where they are in the way.
const routings = ['', 'newrank=true', 'splines=line'];
// Curves around 500 edges take a minute.
const maxCurves = 200;

/** Places the parts of a drawing. The layout engine is loaded on the first call. */
export async function layoutDrawing(drawing: Drawing): Promise<Layout> {
  engine ??= Graphviz.load();
  const graphviz = await engine;
  const measures = measuresOf(drawing);
  for (const routing of drawing.edges.length > maxCurves ? routings.slice(-1) : routings) {
    const graph = runGraphviz(graphviz, dotSource(drawing, measures, routing));
    if (graph !== undefined) return placeParts(drawing, graph);
  }
  throw new Error(`Graphviz found no layout for the drawing ‘${drawing.title}’.`);
}

/** Undefined when an edge has no way, or one through points that are no numbers. */
function runGraphviz(graphviz: Graphviz, source: string): GraphvizGraph | undefined {
  const json = layoutJson(graphviz, source);
  if (/\bnan\b/.test(json)) return undefined;
  const graph: GraphvizGraph = JSON.parse(json);
  return graph.edges?.some(({ pos }) => pos === undefined) ? undefined : graph;
}

function layoutJson(graphviz: Graphviz, source: string): string {
  try {
    return graphviz.layout(source, 'json', 'dot', { yInvert: true });
  } catch (error) {
    // An engine that ran out of its stack fails for every later drawing too.
    Graphviz.unload();
    engine = undefined;
    throw error;
  }
}

/** The part of Graphviz' JSON that is read here. Lengths are points, which the SVG takes as pixels; sizes are inches. */
interface GraphvizGraph {
  bb: string;
  objects?: GraphvizObject[];
  edges?: GraphvizEdge[];
}

interface GraphvizEdge {
  id?: string;
  pos?: string;
  lp?: string;
}

interface GraphvizObject {
  name: string;
  bb?: string;
  lp?: string;
  pos?: string;
  width?: string;
  height?: string;
}

function measuresOf(drawing: Drawing): Measures {
  return {
    node: (node) => shapeSize(node.shape, textSize(nodeLines(node)), drawing.direction),
    edgeLabel: ({ label }) => labelSize(wrapText(label ?? '', edgeTextWidth), 1),
    groupLabel: ({ label }) => labelSize(wrapText(label, groupTextWidth), boldness),
  };
}

function nodeLines(node: DrawingNode): string[] {
  return showsText(node.shape) ? wrapText(node.label, maxTextWidth(node.shape)) : [];
}

function textSize(lines: string[]): Size {
  return { width: Math.max(0, ...lines.map(textWidth)), height: lines.length * lineHeight };
}

/** With some air around, which keeps a line beside the label off its letters. */
function labelSize(lines: string[], factor: number): Size | undefined {
  const { width, height } = textSize(lines);
  return lines.length === 0 ? undefined : { width: Math.ceil(width * factor) + 10, height: height + 8 };
}

function placeParts(drawing: Drawing, graph: GraphvizGraph): Layout {
  const objects = graph.objects ?? [];
  const whole = boxOf(graph.bb);
  const nodes = objects.flatMap((object) => placeNode(drawing, object));
  const nodesById = new Map(nodes.map((placed) => [placed.node.id, placed]));
  return {
    width: whole.width,
    height: whole.height,
    nodes,
    edges: (graph.edges ?? []).flatMap((edge) => placeEdge(drawing, edge, nodesById)),
    groups: objects.flatMap((object) => placeGroup(drawing, object)),
  };
}

function placeNode(drawing: Drawing, { name, pos, width, height }: GraphvizObject): PlacedNode[] {
  const node = name.startsWith('n') ? drawing.nodes[Number(name.slice(1))] : undefined;
  if (node === undefined || pos === undefined) return [];
  const size = { width: Math.round(Number(width) * 72), height: Math.round(Number(height) * 72) };
  const middle = pointOf(pos);
  const box = { x: round(middle.x - size.width / 2), y: round(middle.y - size.height / 2), ...size };
  return [{ node, box, lines: nodeLines(node) }];
}

function placeGroup(drawing: Drawing, { name, bb, lp }: GraphvizObject): PlacedGroup[] {
  const group = drawing.groups[Number(name.slice('cluster_g'.length))];
  if (!name.startsWith('cluster_g') || group === undefined || bb === undefined) return [];
  return [{ group, box: boxOf(bb), ...placeLabel(wrapText(group.label, groupTextWidth), lp) }];
}

function placeEdge(drawing: Drawing, placed: GraphvizEdge, nodes: Map<string, PlacedNode>): PlacedEdge[] {
  const edge = drawing.edges[Number((placed.id ?? '').slice(1))];
  if (edge === undefined) return [];
  const parts = (placed.pos ?? '').split(' ');
  // `e,x,y` is the tip of the arrow. The marker draws it, from the last point of the curve on.
  const tip = parts.find((part) => part.startsWith('e,'))?.slice(2);
  const curve = parts.filter((part) => !part.startsWith('e,')).map(pointOf);
  moveEnd(curve, tip === undefined ? curve.at(-1) : pointOf(tip), nodes.get(edge.to));
  moveEnd(curve.reverse(), curve.at(-1), nodes.get(edge.from));
  curve.reverse();
  return [{ edge, curve, ...placeLabel(wrapText(edge.label ?? '', edgeTextWidth), placed.lp) }];
}

/** Moves the end of a curve, with the control point that gives it its direction, up to the outline of its node. */
function moveEnd(curve: Coordinates[], tip: Coordinates | undefined, placed: PlacedNode | undefined): void {
  const [control, end] = curve.slice(-2);
  if (control === undefined || end === undefined || tip === undefined || placed === undefined) return;
  const from = tip === end ? control : end;
  const { shape } = placed.node;
  const gap = gapToOutline({ shape, box: placed.box }, tip, { x: tip.x - from.x, y: tip.y - from.y });
  for (const point of [control, end]) {
    point.x = round(point.x + gap.x);
    point.y = round(point.y + gap.y);
  }
}

function placeLabel(lines: string[], lp: string | undefined): { label?: PlacedText } {
  return lines.length === 0 || lp === undefined ? {} : { label: { lines, middle: pointOf(lp) } };
}

function pointOf(text: string): Coordinates {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x: round(x), y: round(y) };
}

function boxOf(text: string): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = text.split(',').map(Number);
  const y = Math.min(bottom, top);
  return {
    x: round(left),
    y: round(y),
    width: round(right - left),
    height: round(Math.max(bottom, top) - y),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
