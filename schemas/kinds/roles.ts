import type { RoleOfKind } from './kind.ts';

/** The parts of a document that is worked from. Kinds pick from them, and add their own. */
export const roles = {
  summary: {
    headings: ['summary', 'meaning', 'overview', 'description', 'what this means', 'tl;dr'],
    purpose: 'two sentences for somebody who was just woken, or ‘description’ in the frontmatter.',
    keys: ['description'],
    scaffold: 'TODO: what is happening and what to do first, in two sentences.',
  },
  impact: {
    headings: ['impact', 'customer impact', 'user impact', 'what is affected'],
    purpose: 'what customers notice, and how bad it is.',
    scaffold: 'TODO: what customers notice, and how bad it is.',
  },
  triggers: {
    headings: ['triggers', 'trigger', 'alerts', 'symptoms', 'when to use', 'when to use this', 'detection'],
    purpose: 'when to open this page, or ‘alerts’ or ‘triggers’ in the frontmatter.',
    keys: ['alerts', 'triggers'],
    scaffold: 'TODO: when to open this page.',
  },
  diagnosis: {
    headings: [
      'diagnosis',
      'diagnose',
      'investigation',
      'investigate',
      'troubleshooting',
      'debugging',
      'triage',
    ],
    purpose: 'how to tell which cause it is.',
    holdsSteps: true,
    scaffold: `TODO: how to tell which cause it is.

\`\`\`bash
echo "TODO: a command that only looks"
\`\`\``,
  },
  steps: {
    headings: [
      'steps',
      'mitigation',
      'remediation',
      'resolution',
      'procedure',
      'actions',
      'fix',
      'response',
      'what to do',
    ],
    purpose: 'what to do, as ### headings or a numbered list.',
    holdsSteps: true,
    scaffold: `### TODO: the first thing to do

\`\`\`bash
echo "TODO: the command"
\`\`\`

**Expect:** TODO: the output, or a number and how soon
**Undo:** TODO: the command that takes it back, or write Irreversible and why`,
  },
  verification: {
    headings: ['verification', 'verify', 'validation', 'confirm', 'check that it worked', 'verify the fix'],
    purpose: 'how to see that it worked, with a number or an output to expect.',
    holdsSteps: true,
    scaffold: '1. TODO: what to measure, and the number to expect, for how long.',
  },
  rollback: {
    headings: ['rollback', 'roll back', 'back out', 'backout', 'undo', 'revert', 'rollback plan'],
    purpose: 'how to take the steps back.',
    holdsSteps: true,
    scaffold: 'TODO: how to take the steps back.',
  },
  escalation: {
    headings: ['escalation', 'escalate', 'escalation path', 'contacts', 'who to call', 'getting help'],
    purpose: 'whom to call next, or ‘escalation’ in the owner’s file in teams/.',
    ownerKeys: ['escalation'],
    scaffold: 'TODO: whom to call next, and after how long.',
  },
  references: {
    headings: [
      'references',
      'related',
      'see also',
      'further reading',
      'additional resources',
      'links',
      'background',
    ],
    purpose: 'what else to read, or ‘related’ in the frontmatter.',
    keys: ['related'],
    scaffold: 'TODO: what else to read.',
  },
} satisfies Record<string, RoleOfKind>;

/** The same parts for a kind that no heading gives one to, unless the config says so. */
export function withoutHeadings<Role extends string>(
  given: Readonly<Record<Role, RoleOfKind>>,
): Record<Role, RoleOfKind> {
  const bare: Record<Role, RoleOfKind> = { ...given };
  for (const role in bare) bare[role] = { ...bare[role], headings: [] };
  return bare;
}
