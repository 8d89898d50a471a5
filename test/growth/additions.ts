/** What is added to a copy of the program: files of their own, and lines at marks in files that are there. */
export interface Addition {
  files: Readonly<Record<string, string>>;
  /** By the file: the text before which a line goes, and the line. */
  lines: Readonly<Record<string, readonly (readonly [before: string, line: string])[]>>;
}

/** A kind of document with a key, a role and demands of its own. */
export const kind: Addition = {
  files: {
    'schemas/kinds/checklist.ts': `import { z } from 'zod';
import { id } from '../primitives.ts';
import { refersTo } from '../references.ts';
import { documentKeys } from './document-keys.ts';
import { defineKind, nothing } from './kind.ts';
import { roles } from './roles.ts';

export const checklist = defineKind({
  folder: 'checklists',
  description: 'What is looked at before a region opens.',
  keys: {
    ...documentKeys,
    regions: z.array(refersTo({ to: 'region' }, id)).optional().describe('The regions that it is for.'),
    depth: z.number().optional().describe('How many levels it goes through.'),
  },
  roles: {
    summary: roles.summary,
    points: {
      headings: ['points', 'what to look at'],
      purpose: 'what to look at, as a numbered list.',
      holdsSteps: true,
      scaffold: '1. TODO: what to look at.',
    },
  },
  demands: {
    starter: nothing,
    standard: { sections: ['points'], frontmatter: ['regions'] },
    strict: { sections: ['summary', 'points'], frontmatter: ['owner', 'regions'] },
  },
  scaffold: { sections: ['points'], frontmatter: { description: 'TODO', regions: ['TODO'] }, body: '' },
  listed: 'page',
  showsEscalation: false,
  searchRank: 4,
});
`,
  },
  lines: {
    'schemas/kinds/index.ts': [
      ["import { guide } from './guide.ts';", "import { checklist } from './checklist.ts';\n"],
      [' };\n\n/** What a document is', ', checklist'],
    ],
  },
};

/** A type of entry. */
export const entry: Addition = {
  files: {
    'schemas/entries/region.ts': `import { z } from 'zod';
import { id, text } from '../primitives.ts';
import { refersTo } from '../references.ts';
import { defineEntry } from './entry.ts';

const schema = z
  .strictObject({
    name: text.describe('What people call the region.'),
    description: text.optional().describe('What is there.'),
    owner: refersTo({ to: 'team', as: 'owner' }, id.describe('The team that runs it.')),
    zones: z.array(text).optional().describe('Its zones.'),
  })
  .describe('A place where services run.');

export const region = defineEntry({
  folder: 'regions',
  schema,
  search: ({ description, zones = [] }) => ({ names: zones, text: [description] }),
  searchRank: 5,
});
`,
  },
  lines: {
    'schemas/entries/index.ts': [
      ["import { service } from './service.ts';", "import { region } from './region.ts';\n"],
      [' };\n\n/** What an entry is', ', region'],
    ],
  },
};

/** A format of reports. */
export const format: Addition = {
  files: {
    'src/report/brief.ts': `import type { Report } from './report.ts';

/** One line: how much was found. */
export function briefReport({ summary }: Report): string {
  return \`\${summary.errors} wrong, \${summary.files} looked at\\n\`;
}
`,
  },
  lines: {
    'src/report/index.ts': [
      ["import { jsonReport } from './json.ts';", "import { briefReport } from './brief.ts';\n"],
      ['  json: jsonReport,', '  brief: briefReport,\n'],
    ],
  },
};

/** A section of a document’s page. */
export const section: Addition = {
  files: {
    'src/site/view/sections/reviews.ts': `import type { Document } from '../../../parse/model.ts';
import { pageSection } from './page-section.ts';

/** How long a review lasts. */
export const reviews = pageSection({
  name: 'reviews',
  place: 'before',
  heading: { text: 'Reviews', slug: '-reviews', inContents: true },
  view: ({ data }: Document): string | undefined => data.review_every,
});
`,
    'src/site/astro/components/sections/Reviews.astro': `---
import type { SectionHeading } from '../../../view/sections/page-section.ts';

interface Props {
  heading: SectionHeading;
  view: string;
}

const { heading, view } = Astro.props;
---
<section aria-labelledby={heading.slug}><h2 id={heading.slug}>{heading.text}</h2><p>Every {view}.</p></section>
`,
  },
  lines: {
    'src/site/view/sections/index.ts': [
      ["import { triggers } from './triggers.ts';", "import { reviews } from './reviews.ts';\n"],
      ['escalation, errors, related', 'reviews, '],
    ],
    'src/site/astro/components/sections/index.ts': [
      ['export { default as triggers }', "export { default as reviews } from './Reviews.astro';\n"],
    ],
  },
};
