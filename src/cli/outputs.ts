import { realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { CannotRun, type Project } from '../project/project.ts';
import type { Terminal } from './terminal.ts';

/** Formats by their names. */
type Formats<Value> = Readonly<Record<string, (value: Value) => string>>;

/** A format, and where it goes. */
export interface Output<Value> {
  format: string;
  /** Absolute; undefined for stdout. */
  file: string | undefined;
  textOf(value: Value): string;
}

/** What goes to stdout where no other format does. */
export const defaultFormat = 'text';

/** The option that every command shares which prints in several formats; it may be given several times. */
export function formatOption(description: string, formats: Formats<never>): Option {
  const names = Object.keys(formats);
  const add = (value: string, before: readonly string[]) => {
    if (names.includes(formatIn(value))) return [...before, value];
    throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
  };
  return new Option('--format <name[=file]>', `${description}, to stdout or into a file; repeatable`)
    .choices(names)
    .default([], defaultFormat)
    .argParser(add);
}

/** Where the formats go that `--format` names, stdout first. Throws `CannotRun` where two want one place. */
export function outputsOf<Value>(
  named: readonly string[],
  formats: Formats<Value>,
  { cwd }: Pick<Terminal, 'cwd'>,
): Output<Value>[] {
  const outputs = named.flatMap((value) => outputOf(value, formats, cwd));
  refuseSamePlace(outputs, named);
  const shown = outputs.some(({ file }) => file === undefined) ? [] : outputOf(defaultFormat, formats, cwd);
  return [...shown, ...outputs].toSorted(
    (a, b) => Number(a.file !== undefined) - Number(b.file !== undefined),
  );
}

/** Throws `CannotRun` for an output that would be written over what was read: a document, an entry or the config. */
export function refuseOverwriting(outputs: readonly Output<never>[], { folder, handbook }: Project): void {
  const { documentsByPath, entriesByPath, unreadable } = handbook;
  const paths = [...documentsByPath.keys(), ...entriesByPath.keys(), ...unreadable.map(({ path }) => path)];
  const read = new Set(['runproof.yaml', ...paths].map((path) => join(realPath(folder), path)));
  for (const { file } of outputs) {
    if (file !== undefined && read.has(realPath(file)))
      throw new CannotRun(
        `‘${file}’ is a file of the handbook. Name another one: a report would be written over it.`,
      );
  }
}

/** Prints a value and writes the files. Throws `CannotRun` for a file that cannot be written. */
export function write<Value>(value: Value, outputs: readonly Output<Value>[], terminal: Terminal): void {
  for (const { file, textOf } of outputs) {
    if (file === undefined) terminal.out(textOf(value));
    else writeFile(file, textOf(value));
  }
}

function formatIn(value: string): string {
  return value.replace(/=.*$/s, '');
}

function outputOf<Value>(value: string, formats: Formats<Value>, cwd: string): Output<Value>[] {
  const format = formatIn(value);
  const textOf = formats[format];
  if (!textOf) return [];
  if (value === format) return [{ format, file: undefined, textOf }];
  const file = value.slice(format.length + 1);
  if (file === '-' || file === '/dev/stdout') return [{ format, file: undefined, textOf }];
  if (file !== '') return [{ format, file: resolve(cwd, file), textOf }];
  throw new CannotRun(`--format ‘${value}’ names no file. Write one after the =, or leave the = out.`);
}

/** Without links on the way, as far as it is there. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(file);
    return folder === file ? file : join(realPath(folder), basename(file));
  }
}

function refuseSamePlace(outputs: readonly Output<never>[], named: readonly string[]): void {
  const places = outputs.map(({ file }) => file && realPath(file));
  for (const [at, { file }] of outputs.entries()) {
    const first = places.indexOf(places[at]);
    if (first === at) continue;
    const both = `--format ‘${named[first]}’ and ‘${named[at]}’`;
    throw new CannotRun(
      file === undefined
        ? `${both} both go to stdout. Give one of them a file, as in --format ${formatIn(named[first] ?? '')}=<file>.`
        : `${both} write the same file. Give each its own.`,
    );
  }
}

function writeFile(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CannotRun(
      `‘${file}’ cannot be written (${code}). Name a file in a folder that is there and that you may write in.`,
    );
  }
}
