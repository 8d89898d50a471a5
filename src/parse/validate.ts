import type { z } from 'zod';
import { core } from 'zod';
import type { SchemaOf } from '../../schemas/schema-of.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { quotedList } from '../text/quoted-list.ts';
import type { Range } from '../text/range.ts';
import { shortened } from '../text/shortened.ts';
import type { ParseProblem, YamlSource } from './model.ts';

type Issue = core.$ZodIssue;

/** What a value is checked for beyond its schema. */
export interface ValidateOptions {
  /** Top-level keys that another tool reads. */
  allow?: readonly string[];
}

/**
 * Checks the value of a YAML text against a schema and words what is wrong for the person who wrote the YAML. Where only some
 * keys are wrong, `data` holds the others; it is undefined where nothing can be used.
 */
export function validate<Given>(
  yaml: YamlSource,
  schema: SchemaOf<Given>,
  { allow = [] }: ValidateOptions = {},
): { data: Given | undefined; problems: ParseProblem[] } {
  const known = withoutKeys(yaml.value, allow);
  const result = schema.safeParse(known, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, schema, yaml));
  const rest = withoutIssues(known, result.error.issues);
  return { data: isPartOf(rest, schema) ? rest : undefined, problems };
}

/** No schema of ours changes what it reads, so what passes is already what it gives. */
function isPartOf<Given>(value: unknown, schema: SchemaOf<Given>): value is Given {
  return schema.partial().safeParse(value).success;
}

function withoutKeys(value: unknown, keys: Iterable<string>): unknown {
  if (!isRecord(value)) return value;
  const dropped = new Set(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !dropped.has(key)));
}

/** Drops every top-level key that an issue is about, so that the sound ones can still be used. */
function withoutIssues(value: unknown, issues: readonly Issue[]): unknown {
  const bad = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys
      : issue.path.slice(0, 1).map(String),
  );
  return withoutKeys(value, bad);
}

function problemsOf(issue: Issue, schema: z.ZodObject, yaml: YamlSource): ParseProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    const corrections = correctionsOf(issue.keys, known, valueAt(yaml.value, issue.path));
    return issue.keys.map((key) => ({
      about: 'unknown-key',
      range: yaml.keyRangeOf([...issue.path, key]),
      message: unknownKeyMessage(key, issue.path, known),
      subject: subjectOf([...issue.path, key]),
      ...corrections.get(key),
    }));
  }
  const missing = isMissing(issue);
  const range = missing ? holderRange(issue.path.slice(0, -1), yaml) : yaml.rangeOf(issue.path);
  const message = missing ? missingMessage(issue) : wrongMessage(issue, schema);
  const subject = subjectOf(issue.path, issue.input);
  return [{ about: 'data', range, message, subject, ...valueCorrection(issue) }];
}

type Corrected = Pick<ParseProblem, 'correction'>;

/** Of the keys that may be renamed: a map must not get a key twice. */
function correctionsOf(
  keys: readonly string[],
  known: readonly string[],
  map: unknown,
): ReadonlyMap<string, Corrected> {
  const taken = new Set(isRecord(map) ? Object.keys(map) : []);
  const corrections = new Map<string, Corrected>();
  for (const key of keys) {
    const to = nearest(key, known);
    if (to === undefined || taken.has(to)) continue;
    taken.add(to);
    corrections.set(key, { correction: { from: key, to } });
  }
  return corrections;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function valueCorrection(issue: Issue): Corrected {
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return {};
  const to = nearest(issue.input, issue.values.map(String));
  return to === undefined ? {} : { correction: { from: issue.input, to } };
}

/** Without the numbers of a list’s items, which change with every item that is put before them. */
function subjectOf(path: readonly PropertyKey[], value?: unknown): string {
  const names = path.filter((part) => typeof part !== 'number').map(String);
  return [...names, ...(isRecord(value) || Array.isArray(value) ? [] : [value ?? ''])].join(' ').trim();
}

/** Where to point when a key is missing: the key of the map that lacks it, or the item of a list. */
function holderRange(path: readonly PropertyKey[], yaml: YamlSource): Range {
  return typeof path.at(-1) === 'number' ? yaml.rangeOf(path) : yaml.keyRangeOf(path);
}

function unknownKeyMessage(key: string, path: readonly PropertyKey[], known: readonly string[]): string {
  const where = path.length > 0 ? ` in ‘${pathText(path)}’` : '';
  const plain = known.length > 0 ? ` Use one of ${quotedList(known)}.` : ' Remove it.';
  const cure = didYouMean(key, known) || plain;
  return `The key ‘${key}’${where} is not known.${cure}`;
}

function missingMessage(issue: Issue): string {
  const key = String(issue.path.at(-1) ?? '');
  const where = issue.path.length > 1 ? ` in ‘${pathText(issue.path.slice(0, -1))}’` : '';
  return `The key ‘${key}’ is missing${where}. Add it: ${expected(issue)}.`;
}

function wrongMessage(issue: Issue, schema: z.ZodObject): string {
  const name = issue.path.length > 0 ? `‘${pathText(issue.path)}’` : 'The file';
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return `${name} is ${shown(issue.input)}, not one of ${quotedList(values)}.${
      didYouMean(String(issue.input), values) || ' Choose one of them.'
    }`;
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    return `The name ‘${key}’ cannot be used: it needs ${issue.issues.map(expected).join(' and ')}. Rename it.`;
  }
  const known = issue.path.length === 0 ? ` Start with ${keysAt(schema, []).slice(0, 3).join(', ')}.` : '';
  return `${name} is ${shown(issue.input)}. Write ${expected(issue)}.${known}`;
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.path.length > 0;
}

const typeNames: Record<string, string> = {
  string: 'text (put quotes around it where it looks like a number or a date)',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, one item a line after a dash',
  object: 'keys with values',
  record: 'names with values',
  tuple: 'a list in brackets',
};

/** What should stand there, in words. */
function expected(issue: Issue | core.$ZodRawIssue | { code?: string; message?: string }): string {
  if (!('code' in issue)) return 'another value';
  if (issue.code === 'invalid_type' && 'expected' in issue)
    return typeNames[String(issue.expected)] ?? String(issue.expected);
  if (issue.code === 'invalid_value' && 'values' in issue && Array.isArray(issue.values))
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
  if (issue.code === 'too_small') return 'at least one item, or remove the key';
  if (issue.code === 'invalid_union' && 'errors' in issue && Array.isArray(issue.errors))
    return unionText(issue.errors);
  return issue.message ?? 'another value';
}

function unionText(errors: readonly unknown[]): string {
  const choices = errors.flatMap((branch) => (Array.isArray(branch) ? branch : [])).map(expected);
  return [...new Set(choices)].join(', or ');
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isRecord(value)) return 'a map of keys';
  return `‘${shortened(String(value))}’`;
}

/** `triggers[0].signal` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/** The keys that a schema knows at a path; none where the path leads elsewhere. */
function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const part of path) at = step(unwrap(at), part);
  const target = unwrap(at);
  if (target instanceof core.$ZodObject) return Object.keys(target._zod.def.shape);
  return target instanceof core.$ZodRecord ? namesOf(target._zod.def.keyType) : [];
}

/** The names that a record takes; none where it takes any. */
function namesOf(keyType: unknown): string[] {
  return keyType instanceof core.$ZodEnum ? Object.values(keyType._zod.def.entries).map(String) : [];
}

function step(schema: unknown, part: PropertyKey): unknown {
  if (schema instanceof core.$ZodObject) return schema._zod.def.shape[String(part)];
  if (schema instanceof core.$ZodArray) return schema._zod.def.element;
  if (schema instanceof core.$ZodRecord) return schema._zod.def.valueType;
  return undefined;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof core.$ZodOptional ? unwrap(schema._zod.def.innerType) : schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
