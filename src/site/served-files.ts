import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svgProblem } from './svg-safety.ts';

const served = /\.(png|jpe?g|gif|webp|avif|svg|pdf|txt|csv|json|ya?ml|log|zip|gz|tgz|sh|py|sql)$/i;

/**
 * Says of files in a folder why they may not be on the site; undefined where they may. Files that a browser would run
 * are not carried along, nor pictures that hold a program. Each file is read once.
 */
export function servingIn(folder: string): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, problemOf(folder, path));
    return known.get(path);
  };
}

function problemOf(folder: string, path: string): string | undefined {
  if (!served.test(path)) return 'Files of this type are not put on the site.';
  return /\.svg$/i.test(path) ? svgProblem(readFileSync(join(folder, path))) : undefined;
}
