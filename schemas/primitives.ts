import { z } from 'zod';

/** A name that other files refer to: the stem of an entry's file. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'lower-case letters, digits, dots, dashes and underscores');

/** Text that a person reads; blank text is refused. */
export const text = z.string().regex(/\S/, 'some text');

/** A length of time: `90s`, `5m`, `2h`, `30d`. */
export const duration = z
  .string()
  .regex(/^\d+(\.\d+)?(ms|s|m|h|d|w)$/, 'a number and a unit, like 90s, 5m, 2h or 30d');

/** A day: `2026-10-05`. */
export const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day like 2026-10-05');

/** An address on the web. */
export const webUrl = z.string().regex(/^https?:\/\/\S+$/, 'an address that starts with https:// or http://');

/** A bound that a signal is compared with: a number, or a number with a unit such as `2%` or `350ms`. */
export const bound = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?\s?([%a-zA-Z/µ]+)?$/, 'a number with an optional unit, like 0.5, 2% or 350ms'),
]);
