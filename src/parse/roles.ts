import { type Role, role } from '../../schemas/config.ts';
import type { DocumentKind } from '../../schemas/kinds/document.ts';
import type { Config } from './config.ts';

const roles = role.options;

/** Headings that play a role, lower case, for each kind of document; the config can add to them. */
export const acceptedHeadings: Record<DocumentKind, Partial<Record<Role, readonly string[]>>> = {
  runbook: {
    summary: ['summary', 'meaning', 'overview', 'description', 'what this means', 'tl;dr'],
    impact: ['impact', 'customer impact', 'user impact', 'what is affected'],
    triggers: ['triggers', 'trigger', 'alerts', 'symptoms', 'when to use', 'when to use this', 'detection'],
    diagnosis: [
      'diagnosis',
      'diagnose',
      'investigation',
      'investigate',
      'troubleshooting',
      'debugging',
      'triage',
    ],
    steps: [
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
    verification: [
      'verification',
      'verify',
      'validation',
      'confirm',
      'check that it worked',
      'verify the fix',
    ],
    rollback: ['rollback', 'roll back', 'back out', 'backout', 'undo', 'revert', 'rollback plan'],
    escalation: ['escalation', 'escalate', 'escalation path', 'contacts', 'who to call', 'getting help'],
    references: [
      'references',
      'related',
      'see also',
      'further reading',
      'additional resources',
      'links',
      'background',
    ],
  },
  guide: {},
};

/** Roles whose sections hold steps. */
export const rolesWithSteps: ReadonlySet<Role> = new Set(['diagnosis', 'steps', 'verification', 'rollback']);

/** Answers which role a heading plays. */
export type RoleFinder = (heading: string) => Role | undefined;

/** Built-in headings of the kind and those of the config; the config wins. */
export function roleFinder(kind: DocumentKind, config: Config): RoleFinder {
  const roleOf = new Map<string, Role>();
  const given = config.sections[kind]?.headings ?? {};
  for (const headings of [acceptedHeadings[kind], given]) addHeadings(headings, roleOf);
  return (heading) => roleOf.get(normalized(heading));
}

function addHeadings(headings: Partial<Record<Role, readonly string[]>>, roleOf: Map<string, Role>): void {
  for (const [name, texts] of Object.entries(headings)) {
    const found = roles.find((role) => role === name);
    for (const text of texts) if (found) roleOf.set(normalized(text), found);
  }
}

/** Without numbering, case and marks at the ends: `3. Steps:` is `steps`. */
function normalized(heading: string): string {
  const text = heading.toLowerCase().replace(/^\s*\d+(\.\d+)*[.)]?\s+/, '');
  // From the first letter to the last one: to look for the marks at the end would be to try at every mark before it.
  const [words = ''] = /[\p{L}\p{N}](.*[\p{L}\p{N}])?/su.exec(text) ?? [];
  return words.replace(/\s+/g, ' ');
}
