import { z } from 'zod';
import { bound, duration, text } from '../primitives.ts';
import { documentKeys } from './document.ts';

const trigger = z
  .strictObject({
    signal: z
      .string()
      .regex(/^[a-z0-9._-]+\/[a-z0-9._-]+$/, '<service>/<signal>')
      .describe('The signal: <service>/<signal>, as the service’s file declares it.'),
    above: bound.optional().describe('It triggers when the value is above this.'),
    below: bound.optional().describe('It triggers when the value is below this.'),
    for: duration.optional().describe('How long the value must stay there, so that a blip does not trigger.'),
    path: text.optional().describe('The document, and its section, to follow when it triggers.'),
  })
  .describe('A condition under which somebody opens the runbook.');

/** The frontmatter of a document of kind `runbook`. */
export const runbookSchema = z
  .strictObject({
    ...documentKeys,
    severity: z
      .enum(['critical', 'high', 'medium', 'low'])
      .optional()
      .describe('How bad it is for customers while the problem lasts.'),
    alerts: z.array(text).optional().describe('The alerts that lead here, by their exact names.'),
    errors: z.array(text).optional().describe('Error texts that lead here, as a log or a page shows them.'),
    triggers: z.array(trigger).optional().describe('Signals and bounds that lead here.'),
  })
  .describe('A document that an engineer works from while something is broken.');

/** The frontmatter of a runbook, checked. */
export type Runbook = z.infer<typeof runbookSchema>;
/** One of a runbook’s `triggers`. */
export type Trigger = z.infer<typeof trigger>;
