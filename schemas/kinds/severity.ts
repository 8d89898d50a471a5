import { z } from 'zod';

/** How bad a problem is for customers, the worst first. */
export const severity = z.enum(['critical', 'high', 'medium', 'low']);
