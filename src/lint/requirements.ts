import type { Profile, Role } from '../../schemas/config.ts';
import type { DocumentKind } from '../../schemas/kinds/document.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { acceptedHeadings } from '../parse/roles.ts';

interface Requirements {
  sections: readonly Role[];
  frontmatter: readonly string[];
}

const nothing: Requirements = { sections: [], frontmatter: [] };

/** What a document of each kind must have, where the config does not say otherwise. */
const defaults: Record<DocumentKind, Record<Profile, Requirements>> = {
  runbook: {
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
  guide: {
    starter: nothing,
    standard: { sections: [], frontmatter: ['owner'] },
    strict: { sections: [], frontmatter: ['title', 'owner'] },
  },
};

/** What a document of a kind must have in this handbook. */
export function requirementsOf(kind: DocumentKind, { config }: Handbook, profile: Profile): Requirements {
  const base = defaults[kind][profile];
  return {
    sections: once(config.sections[kind]?.required ?? base.sections),
    frontmatter: once(config.frontmatter[kind]?.required ?? base.frontmatter),
  };
}

/** A config may name the same thing twice. */
function once<Name extends string>(names: readonly Name[]): readonly Name[] {
  return [...new Set(names)];
}

/** What a heading of the role is called in this handbook, for messages and scaffolds. */
export function headingFor(role: Role, kind: DocumentKind, { config }: Handbook): string {
  const [heading = role] = [
    ...(config.sections[kind]?.headings?.[role] ?? []),
    ...(acceptedHeadings[kind][role] ?? []),
  ];
  return `${heading.charAt(0).toUpperCase()}${heading.slice(1)}`;
}
