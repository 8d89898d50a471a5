import { type DocumentKind, type Role, rolesOf } from '../../schemas/kinds/index.ts';
import type { Config } from './config.ts';

/** What a section plays, and whether it holds steps. */
export interface FoundRole {
  role: Role;
  holdsSteps: boolean;
}

/** Answers which role a heading plays. */
export type RoleFinder = (heading: string) => FoundRole | undefined;

const finders = new WeakMap<Config, Map<DocumentKind, RoleFinder>>();

/** Built-in headings of the kind and those of the config; the config wins. */
export function roleFinder(kind: DocumentKind, config: Config): RoleFinder {
  const made = finders.get(config) ?? new Map<DocumentKind, RoleFinder>();
  const finder = made.get(kind) ?? makeFinder(kind, config);
  finders.set(config, made.set(kind, finder));
  return finder;
}

function makeFinder(kind: DocumentKind, config: Config): RoleFinder {
  const found = new Map<string, FoundRole>();
  const given = config.sections[kind]?.headings ?? {};
  const add = (role: Role, holdsSteps: boolean, headings: readonly string[]) => {
    for (const text of headings) found.set(normalized(text), { role, holdsSteps });
  };
  for (const [role, { headings, holdsSteps = false }] of rolesOf(kind)) add(role, holdsSteps, headings);
  for (const [role, { holdsSteps = false }] of rolesOf(kind)) add(role, holdsSteps, given[role] ?? []);
  return (heading) => found.get(normalized(heading));
}

/** Without numbering, case and marks at the ends: `3. Steps:` is `steps`. */
function normalized(heading: string): string {
  const text = heading.toLowerCase().replace(/^\s*\d+(\.\d+)*[.)]?\s+/, '');
  // From the first letter to the last one: to look for the marks at the end would be to try at every mark before it.
  const [words = ''] = /[\p{L}\p{N}](.*[\p{L}\p{N}])?/su.exec(text) ?? [];
  return words.replace(/\s+/g, ' ');
}
