import { z } from 'zod';
import { type DocumentKind, documentKind, kinds, type Role } from './kinds/index.ts';
import { namesOf } from './names-of.ts';
import { glob, sitePath, text, webUrl } from './primitives.ts';
import { profile } from './profile.ts';

const severity = z.enum(['off', 'info', 'warning', 'error']);

/** What the config says of the sections of a kind. */
interface SectionsOfKind {
  required?: Role[] | undefined;
  headings?: Partial<Record<Role, string[]>> | undefined;
}

/** Each kind has roles of its own. */
const sections: z.ZodType<Partial<Record<DocumentKind, SectionsOfKind | undefined>>> = z.strictObject(
  Object.fromEntries(namesOf(kinds).map((kind) => [kind, sectionsOf(kind).optional()])),
);

function sectionsOf(kind: DocumentKind) {
  const role = z.enum(namesOf(kinds[kind].roles));
  return z.strictObject({
    required: z.array(role).optional().describe('The roles that every document of the kind must have.'),
    headings: z
      .partialRecord(role, z.array(text))
      .optional()
      .describe('Headings accepted for a role, beside the built-in ones.'),
  });
}

const frontmatterOfKind = z.strictObject({
  required: z.array(text).optional().describe('Keys that every document of the kind must have.'),
  allow: z.array(text).optional().describe('Keys that another tool reads: Runproof lets them pass.'),
});

/** The file `runproof.yaml`. */
export const configSchema = z
  .strictObject({
    title: text.optional().describe('The handbook’s name on the site.'),
    description: text.optional().describe('One sentence about the handbook.'),
    repository: webUrl
      .optional()
      .describe('Where the handbook’s files are, for links to a document’s source.'),
    profile: profile
      .optional()
      .describe('How much is demanded: starter (what is broken), standard (the default), strict.'),
    documents: z
      .record(glob, documentKind)
      .optional()
      .describe(
        'Which files are documents of which kind: a pattern and a kind. The last one that matches wins.',
      ),
    ignore: z
      .array(glob.regex(/\S/, 'some text'))
      .optional()
      .describe('Patterns of files that Runproof does not read.'),
    sections: sections.optional().describe('Sections, for each kind of document.'),
    frontmatter: z
      .partialRecord(documentKind, frontmatterOfKind)
      .optional()
      .describe('Frontmatter, for each kind of document.'),
    rules: z
      .record(z.string(), z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])]))
      .optional()
      .describe('A rule’s severity, or [severity, options].'),
    mdx: z
      .strictObject({
        code: z
          .enum(['refuse', 'allow'])
          .optional()
          .describe(
            'Whether `.mdx` files may run code when the site is built: refuse (the default) or allow. ‘allow’ counts only in a config outside the handbook, named with --config.',
          ),
      })
      .optional()
      .describe('Settings of MDX.'),
    site: z
      .strictObject({
        base: sitePath
          .optional()
          .describe('The path under which the site is served, for example /runbooks/.'),
      })
      .optional()
      .describe('Settings of the site.'),
  })
  .describe('The settings of a handbook.');

/** What a `runproof.yaml` holds; nothing is filled in. */
export type ConfigFile = z.infer<typeof configSchema>;
