import { z } from 'zod';
import { duration, text, webUrl } from '../primitives.ts';
import { defineEntry } from './entry.ts';

const rotation = z
  .strictObject({
    name: text.describe('What the paging tool calls the rotation.'),
    tool: text.optional().describe('The paging tool, for example PagerDuty.'),
    url: webUrl.optional().describe('Where to see who is on call.'),
    timezone: text.optional().describe('The time zone of the handover, for example Europe/Berlin.'),
    handover: text.optional().describe('When the rotation changes hands, for example Monday 10:00.'),
  })
  .describe('Who is on call, and where to see it.');

const escalationLevel = z.strictObject({
  after: duration.describe('How long to wait for an answer from the level before; 0m for the first.'),
  contact: text.describe('Whom to reach: a role or a rotation, never a person’s name.'),
  via: text.optional().describe('How to reach them: a page, a channel, a phone bridge.'),
});

const schema = z
  .strictObject({
    name: text.describe('The team’s name as people say it.'),
    description: text.optional().describe('What the team answers for, in one sentence.'),
    channel: text.optional().describe('The chat channel where the team answers.'),
    email: text.optional().describe('The team’s mail address.'),
    rotation: rotation.optional(),
    escalation: z
      .array(escalationLevel)
      .min(1)
      .optional()
      .describe('Whom to reach, in order. It is shown on every runbook that the team owns.'),
    members: z.array(text).optional().describe('Roles in the team.'),
  })
  .describe('A team that owns services and documents.');

export const team = defineEntry({
  folder: 'teams',
  schema,
  search: ({ channel, description, rotation, email }) => ({
    names: [channel],
    text: [description, rotation?.name, email],
  }),
  searchRank: 2,
});
