import { serviceSchema } from '../../schemas/entries/service.ts';
import { teamSchema } from '../../schemas/entries/team.ts';
import { validate } from './data.ts';
import { findPlaceholdersInYaml } from './marks.ts';
import type { Entry } from './model.ts';
import { sourceText } from './source-text.ts';
import { yamlComments } from './yaml/comments.ts';
import { parseYaml } from './yaml/yaml.ts';

/** The folder of an entry says what it is. */
export type EntryType = Entry['type'];

/** Reads a file of `teams/` or `services/`. */
export function parseEntry(file: { path: string; text: string; type: EntryType }): Entry {
  const text = sourceText(file.text);
  const { source, problems } = parseYaml(text);
  const comments = problems.length > 0 ? [] : yamlComments(text);
  const placeholders = findPlaceholdersInYaml(text);
  const id = stem(file.path);
  const base = { path: file.path, id, text, written: file.text, yaml: source, placeholders, comments };
  if (problems.length > 0) return { ...base, type: file.type, data: undefined, problems };
  if (file.type === 'team') return { ...base, type: 'team', ...validate(source.value, teamSchema, source) };
  return { ...base, type: 'service', ...validate(source.value, serviceSchema, source) };
}

function stem(path: string): string {
  return path
    .replace(/^.*\//, '')
    .replace(/\.ya?ml$/, '')
    .normalize('NFC');
}
