import { core, z } from 'zod';

/** What a key names: an entry by its type, a `signal` as `<service>/<signal>`, or a `document` as `<id>#<section>`. */
export interface Referent {
  to: string;
  /**
   * What the one that is named is to the file, and what messages call it, where that is not the word for what it is: the
   * `owner` is a team.
   */
  as?: string;
  /** A relation that messages do not name: a service that is a `dependency`, or that a document is `about`. */
  relation?: 'dependency' | 'about';
}

const referents = z.registry<Referent>();

/** Declares that a text names something of the handbook. Rules, search, backlinks and the graph read it from here. */
export function refersTo<Schema extends z.ZodType>(referent: Referent, schema: Schema): Schema {
  // A schema of its own: the same one stands at other keys that refer to nothing.
  const own = schema.clone(undefined, { parent: true });
  referents.add(own, referent);
  return own;
}

/** A text of some data that names something. */
export interface NamedAt extends Referent {
  name: string;
  /** Where it stands in the data. */
  at: readonly PropertyKey[];
  /** Whether it is the name of a key, and not a value. */
  isKey: boolean;
}

/** All that data names, in the order of the schema’s keys. What does not match the schema names nothing. */
export function* namedIn(
  value: unknown,
  schema: core.$ZodType,
  at: readonly PropertyKey[] = [],
): Iterable<NamedAt> {
  const referent = typeof value === 'string' ? referents.get(schema) : undefined;
  if (referent && typeof value === 'string') yield { ...referent, name: value, at, isKey: false };
  for (const { schema: inner, keys } of partsFor(value, schema)) {
    for (const [key, held] of heldBy(value, keys)) {
      const place = key === undefined ? at : [...at, key];
      if (keys === 'names') for (const named of namedIn(key, inner, place)) yield { ...named, isKey: true };
      else yield* namedIn(held, inner, place);
    }
  }
}

/** All that a schema declares to name something, be there data or not. */
export function* declaredIn(schema: core.$ZodType, seen = new Set<core.$ZodType>()): Iterable<Referent> {
  if (seen.has(schema)) return;
  seen.add(schema);
  const referent = referents.get(schema);
  if (referent) yield referent;
  for (const part of partsOf(schema)) yield* declaredIn(part.schema, seen);
}

/** A schema in another one, and which values of what the outer one is for it is for. */
interface Part {
  schema: core.$ZodType;
  /** One key, the items from one on, every item, every value, the names of all keys, or the value itself. */
  keys: { key: PropertyKey } | { from: number } | 'items' | 'values' | 'names' | 'itself';
}

const wrappers = [
  core.$ZodOptional,
  core.$ZodNullable,
  core.$ZodDefault,
  core.$ZodPrefault,
  core.$ZodReadonly,
  core.$ZodNonOptional,
  core.$ZodCatch,
];

/** Schemas that hold no others. */
const plain: ReadonlySet<string> = new Set(
  'string number int boolean bigint null undefined any unknown never date nan literal enum template_literal'.split(
    ' ',
  ),
);

const naming = new WeakMap<core.$ZodType, readonly Part[]>();

/** The parts in which something is declared to name something; found once. */
function namingParts(schema: core.$ZodType): readonly Part[] {
  const known =
    naming.get(schema) ??
    partsOf(schema).filter((part) => !declaredIn(part.schema)[Symbol.iterator]().next().done);
  naming.set(schema, known);
  return known;
}

/** The parts that say something of a value: of a choice the first that it matches, since others may refer elsewhere. */
function partsFor(value: unknown, schema: core.$ZodType): readonly Part[] {
  const parts = namingParts(schema);
  if (!(schema instanceof core.$ZodUnion) || parts.length === 0) return parts;
  const read = partsOf(schema).find((part) => core.safeParse(part.schema, value).success);
  return read ? [read] : [];
}

/** The schemas that one is made of. Throws for a type of schema that is not known: what it names would be missed. */
function partsOf(schema: core.$ZodType): Part[] {
  for (const wrapper of wrappers)
    if (schema instanceof wrapper) return [{ schema: schema._zod.def.innerType, keys: 'itself' }];
  if (schema instanceof core.$ZodLazy) return [{ schema: schema._zod.innerType, keys: 'itself' }];
  if (schema instanceof core.$ZodPipe) return [{ schema: schema._zod.def.in, keys: 'itself' }];
  if (schema instanceof core.$ZodUnion)
    return schema._zod.def.options.map((option) => ({ schema: option, keys: 'itself' }));
  if (schema instanceof core.$ZodArray) return [{ schema: schema._zod.def.element, keys: 'items' }];
  if (schema instanceof core.$ZodTuple) return partsOfTuple(schema._zod.def.items, schema._zod.def.rest);
  if (schema instanceof core.$ZodObject)
    return Object.entries(schema._zod.def.shape).map(([key, inner]) => ({ schema: inner, keys: { key } }));
  if (schema instanceof core.$ZodRecord) {
    const { keyType, valueType } = schema._zod.def;
    return [
      { schema: keyType, keys: 'names' },
      { schema: valueType, keys: 'values' },
    ];
  }
  const { type } = schema._zod.def;
  if (plain.has(type)) return [];
  throw new TypeError(`References are not looked for in a schema of type ‘${type}’`);
}

function partsOfTuple(items: readonly core.$ZodType[], rest: core.$ZodType | null): Part[] {
  const parts = items.map((schema, key): Part => ({ schema, keys: { key } }));
  return rest ? [...parts, { schema: rest, keys: { from: items.length } }] : parts;
}

/** The values of some data that a part is for, by their keys; without a key the data itself. */
function heldBy(value: unknown, keys: Part['keys']): Iterable<readonly [PropertyKey | undefined, unknown]> {
  if (keys === 'itself') return [[undefined, value]];
  if (keys === 'items') return Array.isArray(value) ? value.entries() : [];
  if (typeof value !== 'object' || value === null) return [];
  if (typeof keys === 'object' && 'from' in keys)
    return Array.isArray(value) ? [...value.entries()].slice(keys.from) : [];
  if (typeof keys === 'object')
    return Object.hasOwn(value, keys.key) ? [[keys.key, Reflect.get(value, keys.key)]] : [];
  return Array.isArray(value) ? [] : Object.entries(value);
}
