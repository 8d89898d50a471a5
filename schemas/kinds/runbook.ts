import { z } from 'zod';
import { bound, duration, text } from '../primitives.ts';
import { refersTo } from '../references.ts';
import { documentKeys } from './document-keys.ts';
import { defineKind, nothing } from './kind.ts';
import { roles } from './roles.ts';
import { severity } from './severity.ts';

const signal = z.string().regex(/^[a-z0-9._-]+\/[a-z0-9._-]+$/, '<service>/<signal>');

const trigger = z
  .strictObject({
    signal: refersTo(
      { to: 'signal' },
      signal.describe('The signal: <service>/<signal>, as the service’s file declares it.'),
    ),
    above: bound.optional().describe('It triggers when the value is above this.'),
    below: bound.optional().describe('It triggers when the value is below this.'),
    for: duration.optional().describe('How long the value must stay there, so that a blip does not trigger.'),
    path: refersTo({ to: 'document' }, text)
      .optional()
      .describe('The document, and its section, to follow when it triggers.'),
  })
  .describe('A condition under which somebody opens the runbook.');

/** One of a runbook’s `triggers`. */
export type Trigger = z.infer<typeof trigger>;

export const runbook = defineKind({
  folder: 'runbooks',
  description: 'A document that an engineer works from while something is broken.',
  keys: {
    ...documentKeys,
    severity: severity.optional().describe('How bad it is for customers while the problem lasts.'),
    alerts: z.array(text).optional().describe('The alerts that lead here, by their exact names.'),
    errors: z.array(text).optional().describe('Error texts that lead here, as a log or a page shows them.'),
    triggers: z.array(trigger).optional().describe('Signals and bounds that lead here.'),
  },
  roles,
  demands: {
    starter: nothing,
    standard: {
      sections: ['triggers', 'steps', 'verification'],
      frontmatter: ['owner', 'services', 'severity'],
    },
    strict: {
      sections: ['summary', 'impact', 'triggers', 'steps', 'verification', 'escalation'],
      frontmatter: ['title', 'description', 'owner', 'services', 'severity', 'reviewed'],
    },
  },
  scaffold: {
    sections: ['summary', 'impact', 'diagnosis', 'steps', 'verification'],
    frontmatter: {
      description: 'TODO: what is broken, in one sentence',
      owner: 'TODO',
      services: ['TODO'],
      severity: 'TODO',
      alerts: ['TODO'],
    },
    body: '',
  },
  listed: 'groups',
  showsEscalation: true,
  searchRank: 0,
});
