import { closeSync, fstatSync, readFileSync } from 'node:fs';
import type { Picture } from '../finding.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { followLink } from '../handbook/references.ts';
import { maxPictureBytes, pictureTooLarge, safePicture } from '../picture/safe-svg.ts';
import { openFile } from './files.ts';

/** All pictures of a handbook together: beyond that they are looked at when the site is built. */
const maxCharacters = 64 * 1024 * 1024;

/** The SVG pictures that documents show or link to, by their paths, each read once. */
export function readPictures(root: string, handbook: Handbook): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  let characters = 0;
  for (const document of handbook.documents) {
    for (const { url } of document.links) {
      const target = followLink(handbook, document, url);
      if (target.type !== 'file' || !isSvgPath(target.path) || pictures.has(target.path)) continue;
      if (characters > maxCharacters) return pictures;
      const picture = readPicture(root, target.path);
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

/** Reads one SVG picture of a folder. */
export function readPicture(root: string, path: string): Picture {
  try {
    const opened = openFile(root, path);
    if ('problem' in opened) return unopened(opened.problem);
    try {
      const { size } = fstatSync(opened.descriptor);
      return size > maxPictureBytes ? pictureTooLarge : safePicture(readFileSync(opened.descriptor));
    } finally {
      closeSync(opened.descriptor);
    }
  } catch {
    return unopened('Check its permissions.');
  }
}

function unopened(cure: string): Picture {
  return { type: 'refused', reason: 'cannot be opened', line: undefined, cure };
}
