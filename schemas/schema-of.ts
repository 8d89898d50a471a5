import type { z } from 'zod';

/** A schema of keys; what is left of a text where keys that are wrong are dropped is a `Given`. */
export type SchemaOf<Given> = z.ZodObject & z.ZodType<Given>;

/** What is left of data that matches a schema where any key may be dropped. */
export type GivenBy<Schema extends z.ZodObject> = Partial<z.infer<Schema>>;
