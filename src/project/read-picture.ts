import { closeSync, fstatSync, readFileSync } from 'node:fs';
import type { Picture } from '../picture/picture.ts';
import { maxPictureBytes, pictureTooLarge, safePicture } from '../picture/safe-picture.ts';
import { openFile } from './files.ts';

/** Reads one SVG picture of a folder. */
export function readPicture(root: string, path: string): Picture {
  try {
    const opened = openFile(root, path);
    if ('problem' in opened) return unopened(opened.problem.message);
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
