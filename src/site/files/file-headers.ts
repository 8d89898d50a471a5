import { isSvgPath } from '../../picture/linked-pictures.ts';

/** What a picture of the handbook may do where somebody opens it on its own: be drawn, and nothing else. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** The headers that a file of the handbook is served with, by its name. */
export function fileHeaders(file: string): Readonly<Record<string, string>> {
  const guess = { 'X-Content-Type-Options': 'nosniff' };
  return isSvgPath(file) ? { ...guess, 'Content-Security-Policy': picturePolicy } : guess;
}

/**
 * A `_headers` file, as Netlify and Cloudflare Pages read it. Netlify knows a star only at the end of a path, so each
 * picture is named; Cloudflare reads the first hundred rules, so the pattern stands before them.
 *
 * @param files The paths of the handbook’s files below `files/`.
 */
export function headersFile(base: string, files: readonly string[]): string {
  const named = files.filter(isSvgPath).map((path) => path.split('/').map(encodeURIComponent).join('/'));
  const pictures = ['*.svg', ...named].map((path) => `${base}files/${path}`);
  const policies = pictures.map((path) => `${path}\n  Content-Security-Policy: ${picturePolicy}\n`);
  return [`${base}files/*\n  X-Content-Type-Options: nosniff\n`, ...policies].join('');
}
