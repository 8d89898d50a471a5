import { followLink } from '../handbook/follow-link.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Picture } from './picture.ts';

/** All pictures of a handbook together: beyond that they are looked at when the site is built. */
const maxCharacters = 64 * 1024 * 1024;

/** The SVG pictures that documents show or link to, by their paths, each read once. */
export function linkedPictures(handbook: Handbook, read: (path: string) => Picture): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  let characters = 0;
  for (const document of handbook.documents) {
    for (const { url } of document.links) {
      const target = followLink(handbook, document, url);
      if (target.type !== 'file' || !isSvgPath(target.path) || pictures.has(target.path)) continue;
      if (characters > maxCharacters) return pictures;
      const picture = read(target.path);
      characters += picture.type === 'safe' ? picture.svg.length : 0;
      pictures.set(target.path, picture);
    }
  }
  return pictures;
}

/** Whether a file is an SVG picture, by its name. */
export function isSvgPath(path: string): boolean {
  return /\.svg$/i.test(path);
}
