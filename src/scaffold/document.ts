import { type DocumentKind, kinds, type Role, rolesOf } from '../../schemas/kinds/index.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { headingFor, requirementsOf } from '../lint/requirements.ts';
import { givenValue } from '../lint/unread.ts';
import type { WrittenSection } from '../parse/markdown/write-markdown.ts';
import { writeDocument } from '../parse/write-document.ts';
import { capitalized } from '../text/capitalized.ts';

/** What a new document is made from. */
export interface NewDocument {
  kind: DocumentKind;
  /** Its path below the folder of its kind, without extension. */
  id: string;
  profile: Profile;
  /** The day of today. */
  today: string;
}

/**
 * The text of a new document: what its kind must have in this handbook, with TODO wherever a person has to say
 * something. It lints clean once each TODO is replaced.
 */
export function newDocument(wanted: NewDocument, handbook: Handbook): string {
  return writeDocument(frontmatterOf(wanted, handbook), sectionsOf(wanted, handbook));
}

function sectionsOf({ kind, profile }: NewDocument, handbook: Handbook): WrittenSection[] {
  const { scaffold } = kinds[kind];
  const required = requirementsOf(kind, handbook, profile).sections;
  const wanted = new Set<Role>([...scaffold.sections, ...required]);
  const sections = [...rolesOf(kind)]
    .filter(([role]) => wanted.has(role) && !isGiven(role, kind, handbook))
    .map(([role, { scaffold: body }]) => ({ heading: headingFor(role, kind, handbook), body }));
  return sections.length > 0 ? sections : [{ body: scaffold.body }];
}

/** Whether the frontmatter of every new document, or the file of every team, answers for a role. */
function isGiven(role: Role, kind: DocumentKind, { teams }: Handbook): boolean {
  const { keys = [], ownerKeys = [] } = rolesOf(kind).get(role) ?? {};
  const { sections, frontmatter } = kinds[kind].scaffold;
  const isWritten = sections.some((written) => written === role);
  if (!isWritten && keys.some((key) => Object.hasOwn(frontmatter, key))) return true;
  return (
    teams.size > 0 &&
    ownerKeys.some((key) => [...teams.values()].every(({ yaml }) => givenValue(yaml, key) !== undefined))
  );
}

function frontmatterOf({ kind, id, profile, today }: NewDocument, handbook: Handbook) {
  const known: Record<string, unknown> = {
    title: titleOf(id),
    ...kinds[kind].scaffold.frontmatter,
    reviewed: today,
  };
  const required = requirementsOf(kind, handbook, profile).frontmatter;
  const others = required.filter((key) => !(key in known)).map((key) => [key, 'TODO']);
  const team = onlyOne(handbook.teams.keys());
  const service = onlyOne(handbook.services.keys());
  return {
    ...known,
    ...('owner' in known && team !== undefined && { owner: team }),
    ...('services' in known && service !== undefined && { services: [service] }),
    ...Object.fromEntries(others),
  };
}

function titleOf(id: string): string {
  const words = (id.split('/').at(-1) ?? id).replace(/[-_.]+/g, ' ').trim();
  return capitalized(words);
}

function onlyOne(ids: Iterable<string>): string | undefined {
  const all = [...ids];
  return all.length === 1 ? all[0] : undefined;
}
