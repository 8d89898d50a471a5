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

/** A pattern of files. Long ones, and ones of many stars, would take the matcher minutes. */
export const glob = z
  .string()
  .regex(/^(?=.{0,200}$)(?:[^*]*\*){0,8}[^*]*$/, 'a pattern of up to 200 letters and 8 stars');

/** The path under which a site is served: names between slashes. */
export const sitePath = z
  .string()
  .regex(/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/, 'a path that starts and ends with a slash, like /runbooks/');

/** A regular expression that a browser may try on every key that somebody types. */
export const pattern = text
  .refine(isRegularExpression, 'a regular expression, like [a-z0-9-]+')
  .refine(
    isQuick,
    'a regular expression that repeats no group in which something is repeated or chosen, as (a+)+ does',
  );

function isRegularExpression(source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Repeats within repeats can take a browser longer than an incident lasts. */
function isQuick(source: string): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const open: boolean[] = [];
  for (let at = 0; at < plain.length; at++) {
    const rest = plain.slice(at);
    if (rest.startsWith('(')) open.push(false);
    else if (rest.startsWith(')')) {
      const repeats = open.pop() ?? false;
      const isRepeated = /^\)(?:[*+]|\{\d+,)/.test(rest);
      if (repeats && isRepeated) return false;
      if ((repeats || isRepeated) && open.length > 0) open[open.length - 1] = true;
    } else if (/^(?:[*+|]|\{\d+,)/.test(rest) && open.length > 0) open[open.length - 1] = true;
  }
  return true;
}
