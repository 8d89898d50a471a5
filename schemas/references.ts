import { core, z } from 'zod';

/** What a key names: an entry by its type, a `signal` as `<service>/<signal>`, or a `document` as `<id>#<section>`. */
export interface Referent {
  to: string;
  /** What messages call the one that is named, where that is not the word for what it is: the `owner` is a team. */
  as?: string;
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
}

/** All that data names, in the order of the schema’s keys. What does not match the schema names nothing. */
export function* namedIn(
  value: unknown,
  schema: unknown,
  at: readonly PropertyKey[] = [],
): Iterable<NamedAt> {
  if (schema instanceof core.$ZodOptional) {
    yield* namedIn(value, schema._zod.def.innerType, at);
  } else if (schema instanceof core.$ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* namedIn(item, schema._zod.def.element, [...at, index]);
  } else if (schema instanceof core.$ZodUnion) {
    for (const option of schema._zod.def.options) yield* namedIn(value, option, at);
  } else if (typeof value === 'string' && schema instanceof core.$ZodType) {
    const referent = referents.get(schema);
    if (referent) yield { ...referent, name: value, at };
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    yield* namedUnder(value, schema, at);
  }
}

function* namedUnder(value: object, schema: unknown, at: readonly PropertyKey[]): Iterable<NamedAt> {
  if (schema instanceof core.$ZodObject) {
    for (const [key, inner] of Object.entries(schema._zod.def.shape))
      yield* namedIn(Reflect.get(value, key), inner, [...at, key]);
  } else if (schema instanceof core.$ZodRecord) {
    const { keyType, valueType } = schema._zod.def;
    for (const [key, inner] of Object.entries(value)) {
      yield* namedIn(key, keyType, [...at, key]);
      yield* namedIn(inner, valueType, [...at, key]);
    }
  }
}
