import { z } from 'zod';
import { documentKeys } from './document.ts';

/** The frontmatter of a document of kind `guide`. */
export const guideSchema = z
  .strictObject(documentKeys)
  .describe('A page that explains; nothing in it is required.');

/** The frontmatter of a guide, checked. */
export type Guide = z.infer<typeof guideSchema>;
