import { shortened } from '../text/shortened.ts';

/** A value from content as messages show it: between quotation marks, cut where it would fill the screen. */
export function quote(value: string): string {
  return `‘${shortened(value, 120)}’`;
}
