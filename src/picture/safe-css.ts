import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import { shortened } from '../text/shortened.ts';
import { fontAddress, imageAddress } from './safe-address.ts';
import { harmlessAtRules, harmlessFunctions } from './svg-names.ts';

/** Told of what is left out: in a few words, and where it starts in the text. */
export type Tell = (what: string, offset: number) => void;

/** A style sheet that loads nothing: every rule and declaration that could is left out. */
export function safeStyleSheet(css: string, tell: Tell): string {
  return new SafeCss(css, tell).items(0, imageAddress);
}

/** The declarations of a `style` attribute, in the same way. */
export function safeDeclarations(css: string, tell: Tell): string {
  return new SafeCss(css, tell).items(1, imageAddress);
}

/** The value of one property, or undefined where it could load something. */
export function safeValue(css: string, tell: Tell): string | undefined {
  return written(tokenize({ css }), imageAddress, tell);
}

const maxDepth = 32;

type Address = (url: string) => string | undefined;

/** Reads a text of CSS from its start to its end, and writes it again. */
class SafeCss {
  readonly #tokens: readonly CSSToken[];
  readonly #tell: Tell;
  #at = 0;

  constructor(css: string, tell: Tell) {
    this.#tokens = tokenize({ css });
    this.#tell = tell;
  }

  /** The rules and declarations up to the end of their block; outside of all blocks, depth 0, there are only rules. */
  items(depth: number, address: Address): string {
    let css = '';
    for (let type = this.#type(); type !== TokenType.EOF; type = this.#type()) {
      if (type === TokenType.CloseCurly && depth > 0) break;
      if (between.has(type)) this.#at++;
      else css += this.#item(depth, address);
    }
    return css;
  }

  #type(): TokenType {
    return this.#tokens[this.#at]?.[0] ?? TokenType.EOF;
  }

  #item(depth: number, address: Address): string {
    const first = this.#tokens[this.#at];
    const before = this.#beforeBlock();
    const name = first?.[0] === TokenType.AtKeyword ? first[4].value.toLowerCase() : undefined;
    if (this.#type() !== TokenType.OpenCurly) {
      if (name !== undefined) return this.#without(name === 'charset' ? undefined : `@${name}`, first);
      return depth > 0 ? this.#declaration(before, address) : '';
    }
    this.#at++;
    const body = this.#block(depth, name === 'font-face' ? fontAddress : address);
    if (name !== undefined && !harmlessAtRules.has(name)) return this.#without(`@${name}`, first);
    const prelude = written(name === undefined ? before : before.slice(1), noAddress, this.#tell);
    if (prelude === undefined) return '';
    return `${name === undefined ? '' : `@${name}`}${prelude}{${body}}`;
  }

  #block(depth: number, address: Address): string {
    if (depth >= maxDepth) {
      this.#without(`what is nested more than ${maxDepth} deep`, this.#tokens[this.#at]);
      this.#at = this.#tokens.length;
      return '';
    }
    const body = this.items(depth + 1, address);
    this.#at++;
    return body;
  }

  #declaration(tokens: readonly CSSToken[], address: Address): string {
    const colon = tokens.findIndex(([type]) => type === TokenType.Colon);
    const [name, ...others] = tokens.slice(0, colon).filter(([type]) => !between.has(type));
    if (colon === -1 || name?.[0] !== TokenType.Ident || others.length > 0) return '';
    // A comment stays, as an empty one: without it, what it parts could be one word.
    const value = written(tokens.slice(colon + 1), address, this.#tell);
    return value === undefined ? '' : `${escapedName(name[4].value)}:${value.trim()};`;
  }

  /** The tokens up to a block, or up to the end of a declaration. What stands between brackets ends neither. */
  #beforeBlock(): CSSToken[] {
    const start = this.#at;
    let open = 0;
    for (; this.#type() !== TokenType.EOF; this.#at++) {
      const type = this.#type();
      if (openers.has(type)) open++;
      else if (closers.has(type)) open = Math.max(0, open - 1);
      else if (open === 0 && ends.has(type)) break;
    }
    return this.#tokens.slice(start, this.#at);
  }

  #without(what: string | undefined, token: CSSToken | undefined): string {
    if (what !== undefined) this.#tell(what, token?.[2] ?? 0);
    return '';
  }
}

const between = new Set<TokenType>([
  TokenType.Whitespace,
  TokenType.Comment,
  TokenType.CDO,
  TokenType.CDC,
  TokenType.Semicolon,
  TokenType.CloseCurly,
]);
const ends = new Set<TokenType>([TokenType.Semicolon, TokenType.OpenCurly, TokenType.CloseCurly]);
const openers = new Set<TokenType>([TokenType.Function, TokenType.OpenParen, TokenType.OpenSquare]);
const closers = new Set<TokenType>([TokenType.CloseParen, TokenType.CloseSquare]);
const noAddress: Address = () => undefined;

/** Tokens as text in which nothing loads; undefined where one of them could, or where they are no part of a rule. */
function written(tokens: readonly CSSToken[], address: Address, tell: Tell): string | undefined {
  let css = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token[0] === TokenType.EOF) continue;
    const quoted = quotedAddress(tokens, at);
    const text = quoted ? writtenAddress(quoted.url, address) : writtenToken(token, address);
    if (text === undefined) {
      tell(quoted ? `url(${shortened(quoted.url)})` : named(token), token[2]);
      return undefined;
    }
    css += text;
    at = quoted?.end ?? at;
  }
  return css;
}

/** `url("…")` is a function, where `url(…)` is one token. */
function quotedAddress(tokens: readonly CSSToken[], at: number): { url: string; end: number } | undefined {
  const token = tokens[at];
  if (token?.[0] !== TokenType.Function || token[4].value.toLowerCase() !== 'url') return undefined;
  const [text, close] = tokens.slice(at + 1, at + 5).filter(([type]) => type !== TokenType.Whitespace);
  if (text?.[0] !== TokenType.String || close?.[0] !== TokenType.CloseParen) return undefined;
  return { url: text[4].value, end: tokens.indexOf(close, at) };
}

function writtenAddress(url: string, address: Address): string | undefined {
  const safe = address(url);
  return safe === undefined ? undefined : `url(${quotedText(safe)})`;
}

function writtenToken(token: CSSToken, address: Address): string | undefined {
  switch (token[0]) {
    case TokenType.URL:
      return writtenAddress(token[4].value, address);
    case TokenType.Function: {
      const name = token[4].value.toLowerCase();
      return harmlessFunctions.has(name) ? `${token[4].value}(` : undefined;
    }
    case TokenType.Ident:
      return escapedName(token[4].value);
    case TokenType.Hash:
      return `#${token[1].includes('\\') ? escapedName(token[4].value) : token[4].value}`;
    case TokenType.String:
      return quotedText(token[4].value);
    case TokenType.Comment:
      return '/**/';
    default:
      return plain.has(token[0]) && !token[1].includes('\\') ? token[1] : undefined;
  }
}

/** Tokens that are what they look like. */
const plain = new Set<TokenType>([
  ...openers,
  ...closers,
  TokenType.Colon,
  TokenType.Comma,
  TokenType.Delim,
  TokenType.Dimension,
  TokenType.Number,
  TokenType.Percentage,
  TokenType.Whitespace,
]);

function named(token: CSSToken): string {
  return token[0] === TokenType.Function ? `${token[4].value}()` : `‘${shortened(token[1])}’`;
}

function quotedText(text: string): string {
  return `"${text.replace(/["\\<\p{Cc}]/gu, escapedLetter)}"`;
}

/** A name, with an escape for what could not stand in one. */
function escapedName(name: string): string {
  return name
    .replace(/[^\w\u0080-\u{10FFFF}-]/gu, escapedLetter)
    .replace(/^(-?)(\d)/, (_, dash: string, digit: string) => `${dash}${escapedLetter(digit)}`)
    .replace(/^-$/, escapedLetter);
}

function escapedLetter(letter: string): string {
  return `\\${letter.codePointAt(0)?.toString(16) ?? ''} `;
}
