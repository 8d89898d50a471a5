import { Parser } from 'htmlparser2';
import { placesIn } from '../text/places.ts';
import { fileStart, type Point, type Range } from '../text/range.ts';
import { type Attributes, type Reference, referencesOf } from './references.ts';

/** Where an element's start tag is, and the line of the source that it was made from, where the page tells. */
export interface Spot {
  range: Range;
  sourceLine: number | undefined;
}

/** A place in a file, at which a finding is reported. */
export interface FilePlace {
  path: string;
  range: Range;
}

export interface PageReference extends Reference {
  spot: Spot;
  /** The text of the link, with white space collapsed; empty for what is no link. */
  text: string;
}

/** What the link check needs to know of a built page. */
export interface Page {
  /** In the built site, with forward slashes. */
  path: string;
  /** The file that the page was made from: `<meta name="runproof:source" content="…">`. */
  source: string | undefined;
  /** The value of the first `<base href>`. */
  base: string | undefined;
  /** Every `id` and `<a name>`: what a fragment can name. */
  anchors: Set<string>;
  duplicates: { id: string; spot: Spot; first: Spot }[];
  references: PageReference[];
  /** Whether the page sends its readers on with a meta refresh. */
  forwards: boolean;
  /** Which limit ended the reading. */
  cut: keyof PageLimits | undefined;
}

/** How much of a page is read. */
export interface PageLimits {
  /** References and anchors, each. */
  addresses: number;
  /** Elements within each other: the parser’s time grows with the square of it. */
  depth: number;
}

const slice = 65_536;

/**
 * Reads a page in one pass. Any text is a page: HTML has no syntax errors. What is in a `<template>` is not there yet.
 * Reads no further than the slice of text in which a limit is passed.
 */
export function parsePage(text: string, path: string, limits?: PageLimits): Page {
  const reader = new PageReader(path, placesIn(text).point, limits);
  const parser = new Parser({
    onopentag: (tag, attributes) =>
      reader.open(tag, attributes, { start: parser.startIndex, end: parser.endIndex + 1 }),
    ontext: (data) => reader.text(data),
    onclosetag: (tag) => reader.close(tag),
  });
  for (let at = 0; at < text.length && !reader.page.cut; at += slice)
    parser.write(text.slice(at, at + slice));
  if (!reader.page.cut) parser.end();
  return reader.page;
}

/** Where a finding about a spot is reported: in the page's source where that is known, else in the page. */
export function placeOf(page: Page, spot?: Spot): FilePlace {
  if (page.source === undefined) return { path: page.path, range: spot?.range ?? fileStart };
  const range = spot?.sourceLine === undefined ? fileStart : lineStart(spot.sourceLine);
  return { path: page.source, range };
}

// The source is not read here, so its offsets are not known.
function lineStart(line: number): Range {
  const point = { line, column: 1, offset: 0 };
  return { start: point, end: point };
}

const noLimits: PageLimits = { addresses: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY };

class PageReader {
  readonly page: Page;
  readonly #pointAt: (offset: number) => Point;
  readonly #sourceLines: (number | undefined)[] = [];
  readonly #limits: PageLimits;
  readonly #firstSpots = new Map<string, Spot>();
  #templates = 0;
  #links: PageReference[] = [];

  constructor(path: string, pointAt: (offset: number) => Point, limits: PageLimits = noLimits) {
    this.#pointAt = pointAt;
    this.#limits = limits;
    this.page = {
      path,
      source: undefined,
      base: undefined,
      anchors: new Set(),
      duplicates: [],
      references: [],
      forwards: false,
      cut: undefined,
    };
  }

  open(tag: string, attributes: Attributes, at: { start: number; end: number }): void {
    this.#sourceLines.push(sourceLineOf(attributes) ?? this.#sourceLines.at(-1));
    if (this.#sourceLines.length > this.#limits.depth) this.page.cut ??= 'depth';
    if (tag === 'template') this.#templates++;
    if (this.#templates > 0 || this.page.cut) return;
    this.#readHead(tag, attributes);
    this.#readAnchors(tag, attributes, at);
    this.#readReferences(tag, attributes, at);
    const { anchors, references } = this.page;
    if (Math.max(anchors.size, references.length) > this.#limits.addresses) this.page.cut = 'addresses';
  }

  text(data: string): void {
    for (const link of this.#links) link.text += data;
  }

  close(tag: string): void {
    this.#sourceLines.pop();
    if (tag === 'template') this.#templates--;
    if (tag !== 'a') return;
    for (const link of this.#links) link.text = detached(link.text.replace(/\s+/g, ' ').trim());
    this.#links = [];
  }

  #readHead(tag: string, attributes: Attributes): void {
    if (tag === 'base') this.page.base ??= attributes.href;
    if (tag === 'meta' && attributes.name === 'runproof:source') this.page.source ??= attributes.content;
  }

  #readAnchors(tag: string, attributes: Attributes, at: { start: number; end: number }): void {
    const id = attributes.id && detached(attributes.id);
    if (tag === 'a' && attributes.name) this.page.anchors.add(detached(attributes.name));
    if (!id) return;
    const spot = this.#spot(at);
    const first = this.#firstSpots.get(id);
    if (first) this.page.duplicates.push({ id, spot, first });
    else this.#firstSpots.set(id, spot);
    this.page.anchors.add(id);
  }

  #readReferences(tag: string, attributes: Attributes, at: { start: number; end: number }): void {
    const found = referencesOf(tag, attributes);
    if (found.length === 0) return;
    const spot = this.#spot(at);
    const references = found.map(({ url, use }) => ({ url: detached(url), use, spot, text: '' }));
    for (const reference of references) this.page.references.push(reference);
    if (tag === 'a') this.#links = references;
    if (tag === 'meta') this.page.forwards = true;
  }

  #spot(at: { start: number; end: number }): Spot {
    const range = { start: this.#pointAt(at.start), end: this.#pointAt(at.end) };
    return { range, sourceLine: this.#sourceLines.at(-1) };
  }
}

// A part of a string keeps the whole string alive in V8: one anchor would hold its page in memory.
function detached(part: string): string {
  return Buffer.from(part).toString();
}

function sourceLineOf(attributes: Attributes): number | undefined {
  const line = Number(attributes['data-line']);
  return Number.isSafeInteger(line) && line > 0 ? line : undefined;
}
