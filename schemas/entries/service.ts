import { z } from 'zod';
import { bound, id, text, webUrl } from '../primitives.ts';
import { refersTo } from '../references.ts';
import { defineEntry } from './entry.ts';

const signal = z.strictObject({
  title: text.describe('What the signal measures.'),
  query: text.describe('The query that gives its value, for example PromQL.'),
  unit: text.optional().describe('The unit of its value: ratio, s, count …'),
  warn: bound.optional().describe('From this value on somebody should look.'),
  abort: bound.optional().describe('From this value on a rollout stops.'),
});

const dashboard = z.strictObject({
  title: text.describe('The dashboard’s name.'),
  url: webUrl.describe('Where it is.'),
});

const schema = z
  .strictObject({
    name: text.describe('The service’s name as people say it.'),
    description: text.optional().describe('What the service does, in one sentence.'),
    owner: refersTo(
      { to: 'team', as: 'owner' },
      id.describe('The team that owns it: the name of a file in teams/.'),
    ),
    tier: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .optional()
      .describe('1: customers notice at once. 2: customers notice later. 3: only we notice.'),
    depends_on: z
      .array(refersTo({ to: 'service', relation: 'dependency' }, id))
      .optional()
      .describe('Services that it cannot work without: names of files in services/.'),
    repository: webUrl.optional().describe('Where its code is.'),
    channel: text.optional().describe('The chat channel of the service, where it is not the team’s.'),
    dashboards: z.array(dashboard).optional().describe('Dashboards to open first.'),
    signals: z
      .record(id, signal)
      .optional()
      .describe('Metrics with their tiers. A document refers to one as <service>/<signal>.'),
  })
  .describe('A service, what it depends on and what is measured of it.');

export const service = defineEntry({
  folder: 'services',
  schema,
  search: ({ description, signals = {} }) => ({
    names: [],
    text: [
      description,
      ...Object.entries(signals).map(([id, { title, query }]) => `${id} ${title} ${query}`),
    ],
  }),
  searchRank: 1,
});
