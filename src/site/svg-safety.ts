import { Parser } from 'htmlparser2';

/** Says why a picture may not be on the site: it could run code, or ask another host. undefined where it may. */
export function svgProblem(bytes: Uint8Array): string | undefined {
  const text = textOf(bytes);
  if (text === undefined) return 'The picture is not UTF-8. Save it as UTF-8.';
  const reader = new SvgReader();
  const parser = new Parser(
    {
      onprocessinginstruction: (name, data) => reader.instruction(name, data),
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (data) => reader.text(data),
      onclosetag: () => reader.close(),
    },
    { xmlMode: true },
  );
  parser.end(text);
  return reader.problem;
}

/** UTF-16 without its mark is full of NULs, and browsers would notice it. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Elements by their names without a prefix. What animates is not among them: it can change an address. */
const drawing = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan textPath title desc metadata defs symbol use image ' +
    'marker pattern mask clipPath linearGradient radialGradient stop filter style switch a view ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Vocabularies of drawing programs, which browsers know nothing of. */
const inert =
  /^https?:\/\/(www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|creativecommons\.org\/ns#|web\.resource\.org\/cc\/|purl\.org\/dc\/|www\.inkscape\.org\/namespaces\/|sodipodi\.sourceforge\.net\/DTD\/|www\.bohemiancoding\.com\/sketch\/ns|ns\.adobe\.com\/)/;

/** `url(…)` of anything but a place in the picture or a bitmap in it. */
const loading = /url\(\s*(?!["'\s]*(#|data:image\/(?!svg)))/i;

/** Encodings in which what looks like ASCII is ASCII. */
const plainEncoding = /^(utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

class SvgReader {
  problem: string | undefined;
  /** Of every open element: the namespaces by their prefixes. */
  readonly #scopes: ReadonlyMap<string, string>[] = [new Map()];
  readonly #names: string[] = [];

  instruction(name: string, data: string): void {
    if (/^!doctype$/i.test(name)) {
      if (data.includes('[')) this.#refuse('declares entities');
      return;
    }
    const encoding = /\bencoding\s*=\s*["']([^"']*)/.exec(data)?.[1];
    if (name !== '?xml') this.#refuse('names a style sheet or a program in a processing instruction');
    else if (encoding !== undefined && !plainEncoding.test(encoding))
      this.#refuse(`says that it is in ‘${encoding}’`);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const scope = new Map(this.#scopes.at(-1));
    for (const [key, value] of Object.entries(attributes)) {
      const prefix = key === 'xmlns' ? '' : /^xmlns:(.*)$/.exec(key)?.[1];
      if (prefix !== undefined) scope.set(prefix, value.trim());
    }
    this.#scopes.push(scope);
    this.#names.push(localName(name));
    const prefix = name.includes(':') ? (name.split(':')[0] ?? '') : '';
    if (!drawing.has(localName(name)) && !inert.test(scope.get(prefix) ?? ''))
      this.#refuse(`holds <${name}>, which can run code or bring other content`);
    for (const [key, value] of Object.entries(attributes)) this.#attribute(localName(name), key, value);
  }

  text(data: string): void {
    if (this.#names.at(-1) === 'style') this.#style(data);
  }

  close(): void {
    this.#scopes.pop();
    this.#names.pop();
  }

  #attribute(element: string, key: string, value: string): void {
    const name = localName(key).toLowerCase();
    if (key.startsWith('xmlns')) return;
    if (name.startsWith('on')) this.#refuse(`holds ${key}, which runs code`);
    else if (name === 'base') this.#refuse(`holds ${key}, which changes its addresses`);
    else if (name === 'href' || name === 'src') {
      if (!isOwnAddress(value) && !(element === 'a' && /^https?:\/\//i.test(value)))
        this.#refuse(`refers to ‘${value}’`);
    } else if (name === 'style') this.#style(value);
    else if (loading.test(value)) this.#refuse(`loads what ${key} names`);
  }

  /** A backslash could hide any of the words. */
  #style(text: string): void {
    if (loading.test(text) || /@import|\\|image-set\(/i.test(text))
      this.#refuse('has a style that loads something');
  }

  #refuse(what: string): void {
    this.problem ??= `The picture ${what}. Export it again as plain shapes.`;
  }
}

/** A place in the picture, a bitmap in it, or a file beside it. Browsers drop white space in an address. */
function isOwnAddress(value: string): boolean {
  const seen = value.replace(/[\s\p{Cc}]/gu, '');
  if (/^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i.test(seen)) return true;
  return !/^[a-z][a-z0-9+.-]*:/i.test(seen) && !/^[/\\]{2}/.test(seen);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
