import type { Shape } from './drawing.ts';
import { type Box, cornerRadius, cylinderLid, hexagonCut } from './shapes.ts';

export interface Coordinates {
  x: number;
  y: number;
}

/** A shape and the box that Graphviz gave it. */
interface Placed {
  shape: Shape;
  box: Box;
}

/**
 * How far a line that ends at `point` and runs on in `direction` must go on until it touches the outline of a shape.
 * Graphviz ends it at the box around a shape, whose corners many outlines leave empty. Zero when it would miss.
 */
export function gapToOutline(placed: Placed, point: Coordinates, direction: Coordinates): Coordinates {
  const length = Math.hypot(direction.x, direction.y);
  const step = { x: direction.x / length, y: direction.y / length };
  for (let way = 0; length > 0 && way < placed.box.height; way += 0.5) {
    const gap = { x: step.x * way, y: step.y * way };
    if (isInside(placed, { x: point.x + gap.x, y: point.y + gap.y })) return gap;
  }
  return { x: 0, y: 0 };
}

function isInside({ shape, box }: Placed, point: Coordinates): boolean {
  // From the middle of the box, with room for the line width that Graphviz leaves.
  const right = point.x - box.x - box.width / 2;
  const down = point.y - box.y - box.height / 2;
  const across = Math.abs(right);
  const limit = reach({ shape, box }, right, down);
  return across <= limit + 2 && Math.abs(down) <= box.height / 2 + 2;
}

/** How far from its middle axis a shape reaches at this height; for a rounded one, at most to its corner's arc. */
function reach({ shape, box }: Placed, right: number, down: number): number {
  const half = box.width / 2;
  const fromTop = Math.max(0, box.height / 2 - Math.abs(down));
  if (shape === 'hexagon') return half - (hexagonCut * Math.abs(down)) / (box.height / 2);
  if (shape === 'cylinder') return fromTop >= cylinderLid ? half : half * arc(fromTop / cylinderLid);
  if (shape === 'note' && right > 0 && down < 0) return half - Math.max(0, 10 - fromTop);
  const radius = cornerRadius(shape, box);
  return fromTop >= radius ? half : half - radius + radius * arc(fromTop / radius);
}

/** Half the width of a unit circle, this part of its radius away from its top. */
function arc(fromTop: number): number {
  return Math.sqrt(1 - (1 - fromTop) ** 2);
}
