import { core, z } from 'zod';

/** What a key names: an entry by its type, a `signal` as `<service>/<signal>`, or a `document` as `<id>#<section>`. */
export interface ReferenceKind {
  to: string;
  /** What messages call the one that is named, where that is not the word for what it is: the `owner` is a team. */
  as?: string;
}

const kinds = z.registry<ReferenceKind>();

/** Declares that a text names something of the handbook. Rules, search, backlinks and the graph read it from here. */
export function refersTo<Schema extends z.ZodType>(kind: ReferenceKind, schema: Schema): Schema {
  // A schema of its own: the same one stands at other keys that refer to nothing.
  const own = schema.clone(undefined, { parent: true });
  kinds.add(own, kind);
  return own;
}

/** A text of some data that names something. */
export interface NamedAt extends ReferenceKind {
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
  const inner = wrappedIn(schema);
  if (inner) {
    yield* namedIn(value, inner, at);
  } else if (schema instanceof core.$ZodTuple && Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* namedIn(item, schema._zod.def.items[index] ?? schema._zod.def.rest, [...at, index]);
  } else if (schema instanceof core.$ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* namedIn(item, schema._zod.def.element, [...at, index]);
  } else if (schema instanceof core.$ZodUnion) {
    // The one that reads the value: the others may have other references at the same keys.
    yield* namedIn(
      value,
      schema._zod.def.options.find((option) => core.safeParse(option, value).success),
      at,
    );
  } else if (typeof value === 'string' && schema instanceof core.$ZodType) {
    const kind = kinds.get(schema);
    if (kind) yield { ...kind, name: value, at };
  } else if (typeof value === 'object' && value !== null) {
    yield* namedUnder(value, schema, at);
  }
}

/** The schema in one that only says what may stand in its place, or what else holds for it. */
function wrappedIn(schema: unknown): core.$ZodType | undefined {
  if (schema instanceof core.$ZodLazy) return schema._zod.innerType;
  if (schema instanceof core.$ZodPipe) return schema._zod.def.in;
  const wrappers = [core.$ZodOptional, core.$ZodNullable, core.$ZodDefault, core.$ZodReadonly];
  const wrapper = wrappers.find((one) => schema instanceof one);
  return wrapper && schema instanceof wrapper ? schema._zod.def.innerType : undefined;
}

function* namedUnder(value: object, schema: unknown, at: readonly PropertyKey[]): Iterable<NamedAt> {
  if (schema instanceof core.$ZodObject) {
    for (const [key, inner] of Object.entries(schema._zod.def.shape))
      if (Object.hasOwn(value, key)) yield* namedIn(Reflect.get(value, key), inner, [...at, key]);
  } else if (schema instanceof core.$ZodRecord) {
    const { keyType, valueType } = schema._zod.def;
    for (const [key, inner] of Object.entries(value)) {
      yield* namedIn(key, keyType, [...at, key]);
      yield* namedIn(inner, valueType, [...at, key]);
    }
  }
}
