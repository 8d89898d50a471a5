import { type EntryName, entryTypes } from '../../schemas/entries/index.ts';
import type { EntryOf } from './model.ts';
import { placeholdersInYaml } from './placeholders.ts';
import { sourceText } from './source-text.ts';
import { validate } from './validate.ts';
import { yamlComments } from './yaml/comments.ts';
import { parseYaml } from './yaml/yaml.ts';

/** A YAML file as text, and the type that its folder gives it. */
export interface EntrySource<Type extends EntryName> {
  path: string;
  text: string;
  type: Type;
}

/** Reads a file of the folder of a type of entries. */
export function parseEntry<Type extends EntryName>({
  path,
  type,
  ...file
}: EntrySource<Type>): EntryOf<Type> {
  const text = sourceText(file.text);
  const { source, problems } = parseYaml(text);
  const comments = problems.length > 0 ? [] : yamlComments(text);
  const placeholders = placeholdersInYaml(text);
  const base = { path, id: stem(path), text, written: file.text, yaml: source, placeholders, comments, type };
  if (problems.length > 0) return { ...base, data: undefined, problems };
  return { ...base, ...validate(source, entryTypes[type].schema) };
}

function stem(path: string): string {
  return path
    .replace(/^.*\//, '')
    .replace(/\.ya?ml$/, '')
    .normalize('NFC');
}
