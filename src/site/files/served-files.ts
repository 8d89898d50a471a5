import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { isSvgPath } from '../../picture/linked-pictures.ts';
import type { Picture } from '../../picture/picture.ts';
import { openFile } from '../../project/files.ts';
import { readPicture } from '../../project/read-picture.ts';

const served = /\.(png|jpe?g|gif|webp|avif|svg|pdf|txt|csv|json|ya?ml|log|zip|gz|tgz|sh|py|sql)$/i;

/** The handbook’s own files as they are on the site. */
export interface ServedFiles {
  /**
   * Why a file may not be on the site; undefined where it may. Files that a browser would run are not carried along, nor
   * pictures of which nothing can be shown.
   */
  whyNot(path: string): string | undefined;
  /** The bytes of a file; of an SVG picture those that were written again. Throws where it cannot be opened any more. */
  open(path: string): Readable;
}

/** The files of a folder, with the pictures that are known already. Each picture is read once. */
export function servedFiles(folder: string, pictures: ReadonlyMap<string, Picture>): ServedFiles {
  const read = new Map(pictures);
  const pictureAt = (path: string) => {
    const picture = read.get(path) ?? readPicture(folder, path);
    read.set(path, picture);
    return picture;
  };
  return {
    whyNot(path) {
      if (!served.test(path)) return 'Files of this type are not put on the site.';
      const picture = isSvgPath(path) ? pictureAt(path) : undefined;
      return picture?.type === 'refused' ? sentencesOf(picture) : undefined;
    },
    open(path) {
      const picture = isSvgPath(path) ? pictureAt(path) : undefined;
      if (picture?.type === 'safe') return Readable.from([Buffer.from(picture.svg)]);
      if (picture) throw new Error(`‘${path}’: ${sentencesOf(picture)}`);
      const opened = openFile(folder, path);
      if ('problem' in opened) throw new Error(`‘${path}’: ${opened.problem.message}`);
      return createReadStream('', { fd: opened.descriptor });
    },
  };
}

function sentencesOf({ reason, line, cure }: Extract<Picture, { type: 'refused' }>): string {
  return `The picture ${reason}${line === undefined ? '' : ` (line ${line})`}. ${cure}`;
}
