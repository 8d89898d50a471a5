import type { Document } from '../parse/model.ts';
import type { Handbook } from './handbook.ts';

/** Whether a document is a program that is run when the site is built. Without leave it is shown without its code. */
export function isCompiled({ mdxCode }: Document, { config }: Pick<Handbook, 'config'>): boolean {
  return config.mdxCode === 'allow' && mdxCode.length > 0;
}
