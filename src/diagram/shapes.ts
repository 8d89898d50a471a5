import type { Direction, Shape } from './drawing.ts';

export interface Size {
  width: number;
  height: number;
}

/** A rectangle in pixels; `x` and `y` are its left and its top edge. */
export interface Box extends Size {
  x: number;
  y: number;
}

/** How far the corners of a hexagon are cut. */
export const hexagonCut = 12;
/** How high the curve of a cylinder's lid is. */
export const cylinderLid = 6;

/** The width in pixels at which the text of a shape breaks: round ones grow in both directions with it. */
export function maxTextWidth(shape: Shape): number {
  if (shape === 'diamond') return 140;
  return shape === 'circle' ? 110 : 220;
}

/** Whether a shape carries its label as text inside; the marks of a state machine do not. */
export function showsText(shape: Shape): boolean {
  return shape !== 'start' && shape !== 'end' && shape !== 'bar';
}

/** The box that a shape needs around text of this size, so that no character leaves its outline. */
export function shapeSize(shape: Shape, text: Size, direction: Direction): Size {
  if (shape === 'start' || shape === 'end') return { width: 20, height: 20 };
  if (shape === 'bar') return barSize(direction);
  if (shape === 'diamond') return diamondSize(text);
  if (shape === 'circle') return circleSize(text);
  const extra = extraSize(shape);
  return {
    width: Math.max(text.width + 28, 48) + extra.width,
    height: Math.max(text.height + 20, 38) + extra.height,
  };
}

function extraSize(shape: Shape): Size {
  if (shape === 'cylinder') return { width: 0, height: 2 * cylinderLid };
  if (shape === 'hexagon' || shape === 'subroutine') return { width: hexagonCut, height: 0 };
  return { width: shape === 'stadium' || shape === 'note' ? 8 : 0, height: 0 };
}

function barSize(direction: Direction): Size {
  const across = direction === 'LR' || direction === 'RL';
  return across ? { width: 8, height: 60 } : { width: 60, height: 8 };
}

/** A rectangle fits into a rhombus when its share of the width and its share of the height add up to one. */
function diamondSize(text: Size): Size {
  if (text.width === 0) return { width: 30, height: 30 };
  const height = 2 * text.height + 26;
  const share = (text.height + 6) / height;
  return { width: Math.ceil((text.width + 6) / (1 - share)), height };
}

function circleSize(text: Size): Size {
  const diameter = Math.max(Math.ceil(Math.hypot(text.width, text.height)) + 14, 38);
  return { width: diameter, height: diameter };
}

/** How far below the middle of the box the middle of the text is. */
export function textShift(shape: Shape): number {
  return shape === 'cylinder' ? cylinderLid : 0;
}

/** The SVG elements that draw a shape in its box. */
export function outline(shape: Shape, box: Box): string {
  if (shape === 'circle' || shape === 'start') return ellipse(box, 0);
  if (shape === 'end') return ellipse(box, 0) + ellipse(box, 4, ' class="diagram-dot"');
  const draw = paths[shape];
  return draw === undefined ? rectangle(box, cornerRadius(shape, box)) : `<path d="${draw(box)}"/>`;
}

/** The radius of the corners of a shape that is drawn as a rectangle. */
export function cornerRadius(shape: Shape, box: Box): number {
  if (shape === 'stadium') return Math.min(box.width, box.height) / 2;
  return shape === 'round' ? 10 : 3;
}

/** A rectangle with rounded corners. */
export function rectangle(box: Box, radius: number): string {
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${radius}"/>`;
}

function ellipse(box: Box, inset: number, attributes = ''): string {
  const x = box.width / 2;
  const y = box.height / 2;
  return `<ellipse${attributes} cx="${box.x + x}" cy="${box.y + y}" rx="${x - inset}" ry="${y - inset}"/>`;
}

const paths: { [shape in Shape]?: (box: Box) => string } = {
  diamond: ({ x, y, width, height }) =>
    `M${x + width / 2} ${y}l${width / 2} ${height / 2}l${-width / 2} ${height / 2}l${-width / 2} ${-height / 2}z`,
  hexagon: ({ x, y, width, height }) =>
    `M${x + hexagonCut} ${y}h${width - 2 * hexagonCut}l${hexagonCut} ${height / 2}l${-hexagonCut} ${height / 2}h${2 * hexagonCut - width}l${-hexagonCut} ${-height / 2}z`,
  cylinder: ({ x, y, width, height }) => {
    const curve = `a${width / 2} ${cylinderLid} 0 0 `;
    return `M${x} ${y + cylinderLid}${curve}1 ${width} 0v${height - 2 * cylinderLid}${curve}1 ${-width} 0zm${width} 0${curve}1 ${-width} 0`;
  },
  subroutine: ({ x, y, width, height }) =>
    `M${x} ${y}h${width}v${height}h${-width}zm8 0v${height}m${width - 16} 0v${-height}`,
  note: ({ x, y, width, height }) =>
    `M${x} ${y}h${width - 10}l10 10v${height - 10}h${-width}zM${x + width - 10} ${y}v10h10`,
};
