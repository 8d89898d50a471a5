import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Picture } from './picture.ts';
import { SvgWriter } from './svg-writer.ts';

/** More than a diagram with its fonts takes. */
export const maxPictureBytes = 5 * 1024 * 1024;

/** What is said of a picture that has more than that. */
export const pictureTooLarge: Picture = {
  ...{ type: 'refused', reason: 'has more than 5 MB', line: undefined },
  cure: 'Export it smaller, or as a bitmap.',
};

/** How deep pictures in pictures may lie. */
const maxInner = 2;

/**
 * Reads an SVG picture and writes it again: from elements, attributes and values that are known to load and run nothing,
 * and with nothing of the file’s own text between them. What a browser makes of the file itself does therefore not matter.
 * XML that a browser would not draw is refused, and so is a document type of its own, which could declare entities.
 */
export function safePicture(bytes: Uint8Array): Picture {
  const text = textOf(bytes);
  if (text === undefined) return refused('is not UTF-8', undefined, 'Save it as UTF-8.');
  return pictureOf(text, 0);
}

function pictureOf(text: string, depth: number): Picture {
  const inner = (svg: string) => {
    const picture = depth < maxInner ? pictureOf(svg, depth + 1) : undefined;
    return picture?.type === 'safe' ? picture.svg : undefined;
  };
  try {
    const writer = new SvgWriter(inner);
    read(text, writer);
    return { type: 'safe', svg: writer.svg, dropped: writer.dropped };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message, error.line, error.cure);
    throw error;
  }
}

/** Ends the reading of a picture. */
class Refusal extends Error {
  readonly line: number;
  readonly cure: string;

  constructor(reason: string, line: number, cure: string) {
    super(reason);
    this.line = line;
    this.cure = cure;
  }
}

function read(text: string, writer: SvgWriter): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new Refusal(
      `is no XML that a browser draws: ${reason}`,
      parser.line,
      'Correct it, or export it again.',
    );
  });
  parser.on('doctype', (type) => {
    if (!knownType.test(type))
      throw new Refusal('has a document type of its own', parser.line, 'Remove its <!DOCTYPE …>.');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') writer.drop('<?xml-stylesheet?>', parser.line);
  });
  parser.on('opentag', (tag) => {
    if (writer.isEmpty && !isSvg(tag)) throw new Refusal('is no SVG', parser.line, noSvg);
    writer.open(tag, parser.line);
  });
  parser.on('text', (data) => writer.text(data));
  parser.on('cdata', (data) => writer.text(data));
  parser.on('closetag', () => writer.close());
  parser.write(text).close();
}

/** None, or one of W3C’s, and nothing declared in it. */
const knownType =
  /^\s*svg(\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [\w. /-]+\2\s+(["'])https?:\/\/www\.w3\.org\/[\w./-]+\3)?\s*$/;

const noSvg = 'Start it with <svg xmlns="http://www.w3.org/2000/svg">.';

function isSvg({ local, uri }: SaxesTagNS): boolean {
  return local === 'svg' && uri === 'http://www.w3.org/2000/svg';
}

function refused(reason: string, line: number | undefined, cure: string): Picture {
  return { type: 'refused', reason, line, cure };
}

/** Without a byte order mark. UTF-16 without one is full of NULs. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
