import { type DocumentKind, kinds, type Role, rolesOf } from '../../schemas/kinds/index.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { capitalized } from '../text/capitalized.ts';

interface Requirements {
  sections: readonly Role[];
  frontmatter: readonly string[];
}

/** What a document of a kind must have in this handbook. */
export function requirementsOf(kind: DocumentKind, { config }: Handbook, profile: Profile): Requirements {
  const base: Requirements = kinds[kind].demands[profile];
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
    ...(rolesOf(kind).get(role)?.headings ?? []),
  ];
  return capitalized(heading);
}
