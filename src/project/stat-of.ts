import { type Stats, statSync } from 'node:fs';

/** undefined where nothing is there, or only a link that leads nowhere or in a circle. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
