import { z } from 'zod';
import { namesOf } from '../names-of.ts';
import type { GivenBy, SchemaOf } from '../schema-of.ts';
import { guide } from './guide.ts';
import type { RoleOfKind } from './kind.ts';
import { runbook } from './runbook.ts';

/** Every kind of document, in the order in which pages list them. */
const all = { runbook, guide };

/** What a document is: the value of `kind`. */
export type DocumentKind = keyof typeof all;

/** The names that `kind` may have. */
export const documentKind = z.enum(namesOf(all));

const kindKey = {
  kind: documentKind.optional().describe('What the document is, where its folder does not say so.'),
};

type KeysOf<Of> = Of extends { keys: infer Keys extends z.ZodRawShape } ? Keys : never;

type DataByKind = {
  [Name in DocumentKind]: GivenBy<z.ZodObject<typeof kindKey & KeysOf<(typeof all)[Name]>>>;
};

/** What the frontmatter of a document of a kind gives. */
export type DataOf<Name extends DocumentKind> = DataByKind[Name];

type Kinds = {
  readonly [Name in DocumentKind]: (typeof all)[Name] & {
    /** The frontmatter of a document of the kind. */
    schema: SchemaOf<DataOf<Name>>;
  };
};

/** Every kind of document by its name, with the schema of its frontmatter. */
export const kinds: Kinds = Object.assign(
  {},
  ...namesOf(all).map((name) => ({ [name]: withSchema(all[name]) })),
);

function withSchema<Of extends { keys: z.ZodRawShape; description: string }>(kind: Of) {
  return { ...kind, schema: z.strictObject({ ...kindKey, ...kind.keys }).describe(kind.description) };
}

/** A part that a section plays in documents of a kind. */
export type RoleIn<Name extends DocumentKind> = keyof (typeof kinds)[Name]['roles'] & string;

/** A part that a section plays. */
export type Role = { [Name in DocumentKind]: RoleIn<Name> }[DocumentKind];

const rolesByKind = new Map(namesOf(all).map((kind) => [kind, rolesIn(kinds[kind])]));

/** The roles of a kind with what they are in it, in the order of their sections. */
export function rolesOf(kind: DocumentKind): ReadonlyMap<Role, RoleOfKind> {
  return rolesByKind.get(kind) ?? new Map();
}

function rolesIn({ roles }: { roles: Partial<Record<Role, RoleOfKind>> }): ReadonlyMap<Role, RoleOfKind> {
  return new Map(namesOf(roles).flatMap((role) => (roles[role] ? [[role, roles[role]] as const] : [])));
}
