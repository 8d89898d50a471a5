import type { Document, Entry, YamlSource } from '../parse/model.ts';

/** Whether the body was read as Markdown because its MDX is broken: what stands inside components is not known. */
export function isUnreadMdx({ format, readAs }: Document): boolean {
  return readAs !== format;
}

/**
 * The value of a key as it was written, be it right or wrong; undefined where it is missing or an empty list. A wrong
 * value is the business of another rule.
 */
export function givenValue(source: YamlSource | undefined, key: string): unknown {
  const value = source?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  const given: unknown = Reflect.get(value, key);
  return Array.isArray(given) && given.length === 0 ? undefined : given;
}

/** Whether a key of an entry or a document is there whose value cannot be used: nobody knows what it was to say. */
export function isUnusable(file: Document | Entry, key: string): boolean {
  const source = 'yaml' in file ? file.yaml : file.frontmatter;
  return givenValue(source, key) !== undefined && Reflect.get(file.data ?? {}, key) === undefined;
}
