import type { Profile } from '../profile.ts';
import type { documentKeys } from './document-keys.ts';

/** The part that a section plays in documents of a kind. */
export interface RoleOfKind {
  /** Headings that play it, in lower case. The first is what messages and new documents call it. */
  headings: readonly string[];
  /** What stands in it, for messages; goes on from “Add ‘## Steps’:”. */
  purpose: string;
  /** Keys of the frontmatter that count as the section. */
  keys?: readonly string[];
  /** Keys of the owner’s file that count as the section. */
  ownerKeys?: readonly string[];
  /** Whether what stands in it is done step by step. */
  holdsSteps?: boolean;
  /** What a new document has there, as Markdown with TODO where somebody has to write. */
  scaffold: string;
}

/** What a profile demands of every document of a kind, where the config does not say otherwise. */
interface Demands<Key, Role> {
  sections: readonly Role[];
  frontmatter: readonly Key[];
}

/** Every kind has the keys that all documents have. */
type DocumentKeys = typeof documentKeys;

/** All that makes a kind of document differ from the others. */
export interface Kind<Keys extends DocumentKeys = DocumentKeys, Role extends string = string> {
  /** The folder whose files are of the kind; also what it is called in the plural. */
  folder: string;
  /** One sentence: what such a document is. */
  description: string;
  /** The keys of its frontmatter, beside `kind`. */
  keys: Keys;
  /** The parts that its sections play, in the order in which they stand. */
  roles: Readonly<Record<Role, RoleOfKind>>;
  demands: Readonly<Record<Profile, Demands<keyof Keys & string, NoInfer<Role>>>>;
  /** What a new document starts with, beside what the profile demands. */
  scaffold: {
    sections: readonly NoInfer<Role>[];
    /** Values of keys, with TODO where somebody has to write. */
    frontmatter: Readonly<Partial<Record<keyof Keys & string, unknown>>>;
    /** The body where no section is wanted, as Markdown. */
    body: string;
  };
  /**
   * Where the site lists them: in `groups` that fill the home page, in a `section` under those, or on a `page` of their
   * own that the navigation names.
   */
  listed: 'groups' | 'section' | 'page';
  /** Whether the page ends with whom to call. */
  showsEscalation: boolean;
  /** Between pages that answer a query equally well, those with the smaller number come first. */
  searchRank: number;
}

/** A kind, with its keys and roles held against each other. */
export function defineKind<Keys extends DocumentKeys, Role extends string>(
  kind: Kind<Keys, Role>,
): Kind<Keys, Role> {
  return kind;
}

/** Nothing is demanded. */
export const nothing = { sections: [], frontmatter: [] };
