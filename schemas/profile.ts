import { z } from 'zod';

/** How much is demanded. */
export const profile = z.enum(['starter', 'standard', 'strict']);

/** The name of a profile. */
export type Profile = z.infer<typeof profile>;
