import { stringify } from 'yaml';

/** A value as YAML, with every text on one line. */
export function writeYaml(value: Readonly<Record<string, unknown>>): string {
  return stringify(value, { lineWidth: 0 });
}
