import { z } from 'zod';
import { date, duration, id, pattern, text } from '../primitives.ts';
import { refersTo } from '../references.ts';

const variable = z.strictObject({
  description: text.optional().describe('What to put there, and where to find it.'),
  default: z
    .union([z.string(), z.number()])
    .optional()
    .describe('The value that commands show until the reader gives another.'),
  pattern: pattern
    .optional()
    .describe('A regular expression that the whole value, of up to 200 letters, must match.'),
});

/** The keys that documents of every kind have. */
export const documentKeys = {
  title: text.optional().describe('The title; without it the first heading is the title.'),
  description: text.optional().describe('One sentence for lists and search results.'),
  owner: refersTo({ to: 'team', as: 'owner' }, id)
    .optional()
    .describe('The team that keeps it true: the name of a file in teams/.'),
  services: z
    .array(refersTo({ to: 'service', relation: 'about' }, id))
    .optional()
    .describe('The services that it is about: names of files in services/.'),
  status: z
    .enum(['draft', 'active', 'retired'])
    .optional()
    .describe('Whether a responder may rely on it. Without it: active.'),
  aliases: z.array(text).optional().describe('Other words under which people search for it.'),
  related: z
    .array(refersTo({ to: 'document' }, text))
    .optional()
    .describe('Other documents to read: their ids, with #section where one section is meant.'),
  reviewed: date.optional().describe('The day when somebody last went through it.'),
  review_every: duration.optional().describe('How long a review lasts.'),
  variables: z
    .record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'letters, digits, dashes and underscores'),
      variable,
    )
    .optional()
    .describe('Values that the reader fills in. Commands show one as ${name}.'),
};
