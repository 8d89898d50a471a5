import { readAddress } from '../text/address.ts';

/** A bitmap that stands in the address itself. */
const bitmap = /^data:image\/(png|jpe?g|gif|webp|avif)(;[\w.=-]+)*,[\w+/=%.~:;()!*'-]*$/i;

/** A font that stands in the address itself, as programs for drawing name its type. */
const font =
  /^data:(font\/[\w.+-]+|application\/(x-)?font-[\w.+-]+|application\/(octet-stream|vnd\.ms-(fontobject|opentype)))(;[\w.=-]+)*,[\w+/=%]*$/i;

const vector = /^data:image\/svg\+xml((?:;[\w.=-]+)*),(.*)$/is;

/** A place in the picture, `#id`. */
export function placeAddress(url: string): string | undefined {
  const seen = url.trim();
  return /^#[^\s"'()\\<>]+$/.test(seen) ? seen : undefined;
}

/** What a style may name: a place in the picture, or a bitmap that it brings along. */
export function imageAddress(url: string): string | undefined {
  return placeAddress(url) ?? matching(bitmap, url);
}

/** What `@font-face` may name. */
export function fontAddress(url: string): string | undefined {
  return matching(font, url);
}

/** Where a link may lead: into the picture, or out of the site, with a scheme. Where the picture is shown is not known. */
export function linkAddress(text: string): string | undefined {
  const address = readAddress(text);
  return address.type === 'outside' && address.scheme ? address.url : placeAddress(text);
}

/** The text of an SVG picture that stands in an address. */
export function pictureInAddress(url: string): string | undefined {
  const [, options = '', data = ''] = vector.exec(url.trim()) ?? [];
  try {
    const text = decodeURIComponent(data);
    if (!/;base64$/i.test(options)) return text || undefined;
    return Buffer.from(text, 'base64').toString('utf8');
  } catch {
    return undefined;
  }
}

/** An address that holds an SVG picture. */
export function addressOfPicture(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function matching(pattern: RegExp, url: string): string | undefined {
  const seen = url.replace(/\s/g, '');
  return pattern.test(seen) ? seen : undefined;
}
