import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { shortened } from '../text/shortened.ts';
import type { DroppedPart } from './picture.ts';
import {
  addressOfPicture,
  imageAddress,
  linkAddress,
  pictureInAddress,
  placeAddress,
} from './safe-address.ts';
import { safeDeclarations, safeStyleSheet, safeValue } from './safe-css.ts';
import { drawingElements, plainAttributes, styledAttributes } from './svg-names.ts';

const svgSpace = 'http://www.w3.org/2000/svg';
const htmlSpace = 'http://www.w3.org/1999/xhtml';
const linkSpace = 'http://www.w3.org/1999/xlink';
const xmlSpace = 'http://www.w3.org/XML/1998/namespace';

/** Enough to see what a file is about. */
const maxDropped = 20;

/** Writes a picture again, tag by tag. What it leaves out is told by the first line of each. */
export class SvgWriter {
  readonly #inner: (svg: string) => string | undefined;
  readonly #pieces: string[] = [];
  readonly #dropped = new Map<string, number>();
  /** The elements that are open and written. */
  readonly #open: { name: string; line: number }[] = [];
  /** How many elements are open in one that is left out, with it. */
  #left = 0;
  /** The text of the style sheet that is open. */
  #style = '';

  /** `inner` makes a picture in this picture safe, or says that it may not be there. */
  constructor(inner: (svg: string) => string | undefined) {
    this.#inner = inner;
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  get svg(): string {
    return `${this.#pieces.join('')}\n`;
  }

  get dropped(): DroppedPart[] {
    return [...this.#dropped].map(([what, line]) => ({ what, line }));
  }

  drop(what: string, line: number): void {
    if (this.#isNew(what)) this.#dropped.set(what, line);
  }

  #isNew(what: string): boolean {
    return !this.#dropped.has(what) && this.#dropped.size < maxDropped;
  }

  open(tag: SaxesTagNS, line: number): void {
    if (this.#left > 0 || !this.#mayStay(tag, line)) {
      this.#left++;
      return;
    }
    const attributes = this.#attributes(tag, line);
    const space = this.isEmpty ? ` xmlns="${svgSpace}"` : '';
    this.#open.push({ name: tag.local, line });
    this.#style = '';
    this.#pieces.push(`<${tag.local}${space}${attributes}>`);
  }

  text(data: string): void {
    const inside = this.#open.at(-1);
    if (this.#left > 0 || inside === undefined) return;
    if (inside.name === 'style') this.#style += data;
    else this.#pieces.push(escaped(data));
  }

  close(): void {
    if (this.#left > 0) {
      this.#left--;
      return;
    }
    const closed = this.#open.pop();
    if (closed === undefined) return;
    if (closed.name === 'style') this.#pieces.push(escaped(this.#styleSheet(closed.line)));
    this.#pieces.push(`</${closed.name}>`);
  }

  #styleSheet(line: number): string {
    const css = this.#style;
    return safeStyleSheet(css, (what, offset) => {
      // Lines are counted only for what is told: a style sheet may hold the same thing very often.
      if (this.#isNew(what)) this.drop(what, line + linesIn(css, offset));
    });
  }

  /** Of what browsers know nothing of, as drawing programs write it, nothing is said. */
  #mayStay({ local, uri }: SaxesTagNS, line: number): boolean {
    const inStyle = this.#open.at(-1)?.name === 'style';
    if (uri === svgSpace && drawingElements.has(local) && !inStyle) return true;
    if ((uri === svgSpace && local !== 'metadata') || uri === htmlSpace) this.drop(`<${local}>`, line);
    return false;
  }

  #attributes(tag: SaxesTagNS, line: number): string {
    const all = Object.values(tag.attributes);
    const hasAddress = all.some(({ local, uri }) => local === 'href' && uri === '');
    return all
      .filter(({ local, uri }) => !(uri === linkSpace && local === 'href' && hasAddress))
      .flatMap((attribute) => {
        const value = this.#value(tag.local, attribute, line);
        return value === undefined ? [] : ` ${writtenName(attribute)}="${escaped(value)}"`;
      })
      .join('');
  }

  #value(element: string, { name, local, uri, value }: SaxesAttributeNS, line: number): string | undefined {
    const tell = (what: string) => this.drop(what, line);
    if (uri === xmlSpace) return local === 'base' ? this.#without(name, line) : value;
    if (local === 'href' && (uri === '' || uri === linkSpace)) return this.#address(element, value, line);
    if (uri !== '') return undefined;
    if (local === 'style') return safeDeclarations(value, tell);
    if (styledAttributes.has(local)) return /[(\\]/.test(value) ? safeValue(value, tell) : value;
    if (plainAttributes.has(local) || /^(aria|data)-[\w.-]+$/.test(local)) return value;
    return /^on/i.test(local) ? this.#without(name, line) : undefined;
  }

  #address(element: string, url: string, line: number): string | undefined {
    const safe = this.#safeAddress(element, url);
    return safe ?? this.#without(`the address ‘${shortened(url)}’`, line);
  }

  #safeAddress(element: string, url: string): string | undefined {
    if (element === 'a') return linkAddress(url);
    if (element !== 'image' && element !== 'feImage') return placeAddress(url);
    const text = pictureInAddress(url);
    const inner = text === undefined ? undefined : this.#inner(text);
    return inner === undefined ? imageAddress(url) : addressOfPicture(inner);
  }

  #without(what: string, line: number): undefined {
    this.drop(what, line);
  }
}

/** Browsers take a plain `href` for that of XLink. */
function writtenName({ local, uri }: SaxesAttributeNS): string {
  return uri === xmlSpace ? `xml:${local}` : local;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r\p{Cc}]/gu, (letter) =>
    letter === '\n' ? letter : `&#${letter.codePointAt(0)};`,
  );
}

function linesIn(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}
