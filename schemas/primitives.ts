import picomatch from 'picomatch';
import { z } from 'zod';
import { longestValue } from './longest-value.ts';
import { patternSteps } from './pattern-steps.ts';

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

/**
 * A pattern of files. What the matcher makes of it goes back and tries again at every star, so there are few of them:
 * on a path of 200 letters every pattern that is let through is decided at once.
 */
export const glob = z
  .string()
  .regex(/^.{0,200}$/, stop('a pattern of up to 200 letters'))
  .regex(
    /^(?!.*[\]}]\+)[^()|\\]*$/,
    stop(
      'a pattern of names, *, **, ?, [a-z] and {a,b}, with ? in place of each ( ) | \\ and of a + after ] or }',
    ),
  )
  .regex(
    /^(?!.*\{[^}]*\.\.)[^{}]*(?:\{[^{}]*\}[^{}]*){0,4}$/,
    stop('a pattern with at most four lists like {a,b}, none within another and none of numbers like {1..9}'),
  )
  .refine(hasFewStars, stop('a pattern with at most two * between two slashes, two ** in all, and 16 stars'))
  .refine(isQuickGlob, 'a simpler pattern, or two of them: with all its stars this one takes too long');

/** Nothing more is looked at where this is wrong. */
function stop(error: string): { error: string; abort: true } {
  return { error, abort: true };
}

function hasFewStars(pattern: string): boolean {
  // A slash in a list divides only some of the paths that the list stands for.
  const segments = pattern.replace(/\{[^{}]*\}/g, (list) => list.replaceAll('/', '')).split('/');
  const counts = segments.map((segment) => segment.split('*').length - 1);
  const deep = segments.filter((segment) => segment.replace(/^!+/, '') === '**');
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.every((count) => count <= 2) && deep.length <= 2 && all <= 16;
}

// Many more than are taken: what the matcher looks ahead for is counted as if it were always there.
const mostGlobSteps = 100_000_000;

function isQuickGlob(glob: string): boolean {
  return glob === '' || stepsOrNever(picomatch.makeRe(glob, { dot: true }).source) <= mostGlobSteps;
}

/** The path under which a site is served: names between slashes. */
export const sitePath = z
  .string()
  .regex(/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/, 'a path that starts and ends with a slash, like /runbooks/');

/** A browser takes so many in about a hundredth of a second. */
const mostPatternSteps = 1_000_000;

/** A regular expression that a browser tries on a value at every key that somebody types. */
export const pattern = text
  .regex(/^[\s\S]{0,200}$/, stop('a regular expression of up to 200 letters'))
  .refine(isRegularExpression, stop('a regular expression, like [a-z0-9-]+'))
  .refine(
    isQuickPattern,
    'a regular expression that needs little trying: without \\1, and with no two repeats that can take the same letters in many ways, as those of (a+)+ and of .*.*.*x can',
  );

function isRegularExpression(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

function isQuickPattern(source: string): boolean {
  return stepsOrNever(source) <= mostPatternSteps;
}

/** What is no pattern for the one who counts is never decided. */
function stepsOrNever(source: string): number {
  try {
    return patternSteps(source, longestValue);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
