import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { configSchema } from '../schemas/config.ts';
import { entryNames, entryTypes } from '../schemas/entries/index.ts';
import { type DocumentKind, documentKind, kinds } from '../schemas/kinds/index.ts';

// Writes schemas/json/*.json and schemas/reference.md from the schemas; with --check it writes nothing and fails
// where one of them is out of date.

const folder = join(import.meta.dirname, '../schemas');
const schemas: Record<string, { file: string; schema: z.ZodObject }> = {
  config: { file: 'runproof.yaml', schema: configSchema },
  ...Object.fromEntries(entryNames.map((type) => [type, schemaOfEntry(type)])),
  ...Object.fromEntries(documentKind.options.map((kind) => [kind, schemaOfKind(kind)])),
};

function schemaOfEntry(type: (typeof entryNames)[number]) {
  const { folder, schema } = entryTypes[type];
  return { file: `${folder}/<id>.yaml`, schema };
}

function schemaOfKind(kind: DocumentKind) {
  const { folder, schema } = kinds[kind];
  return { file: `${folder}/<id>.md, frontmatter`, schema };
}

interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | false;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
}

function main(check: boolean): void {
  for (const [path, text] of Object.entries(generated())) {
    if (!check) write(join(folder, path), text);
    else if (current(join(folder, path)) !== text) {
      process.stderr.write(`schemas/${path} is out of date. Run ‘npm run schemas’.\n`);
      process.exitCode = 1;
    }
  }
}

function generated(): Record<string, string> {
  const json = Object.entries(schemas).map(([name, { schema }]) => [
    `json/${name}.json`,
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  ]);
  return { ...Object.fromEntries(json), 'reference.md': reference() };
}

function reference(): string {
  const parts = Object.values(schemas).map(({ file, schema }) => {
    const json: JsonSchema = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })));
    const rows = keyRows(json, '');
    return `## \`${file}\`\n\n${json.description ?? ''}\n\n| key | value | what it is |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [
    '# Keys and headings\n',
    'Generated from `schemas/` by `npm run schemas`. Keys in **bold** are required.\n',
    ...parts,
    ...documentKind.options.flatMap(headingTable),
  ].join('\n');
}

function keyRows({ properties = {}, required = [] }: JsonSchema, prefix: string): string[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `\`${prefix}${key}\``;
    const shown = required.includes(key) ? `**${name}**` : name;
    return [
      `| ${shown} | ${typeOf(schema)} | ${schema.description ?? ''} |`,
      ...innerRows(schema, `${prefix}${key}`),
    ];
  });
}

function innerRows(schema: JsonSchema, path: string): string[] {
  if (schema.items) return keyRows(schema.items, `${path}[].`);
  if (schema.additionalProperties) return keyRows(schema.additionalProperties, `${path}.<name>.`);
  return keyRows(schema, `${path}.`);
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(String).join(', ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.additionalProperties) return `names with ${typeOf(schema.additionalProperties)}`;
  return schema.type === 'object' ? 'keys' : schema.type === 'string' ? 'text' : (schema.type ?? 'any');
}

/** The headings of a kind; none where nothing but the config gives it any. */
function headingTable(kind: DocumentKind): string[] {
  const rows = Object.entries(kinds[kind].roles)
    .filter(([, { headings }]) => headings.length > 0)
    .map(([role, { headings }]) => `| ${role} | ${headings.join(', ')} |`);
  if (rows.length === 0) return [];
  return [
    `## Headings of a ${kind}\n\nCase, numbering and marks at the ends do not count.\n\n| role | headings |\n|---|---|\n${rows.join('\n')}\n`,
  ];
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function current(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

main(process.argv.includes('--check'));
