import type { ConfigFile } from '../../schemas/config.ts';
import { configSchema } from '../../schemas/config.ts';
import { type DocumentKind, kinds, type Role } from '../../schemas/kinds/index.ts';
import { namesOf } from '../../schemas/names-of.ts';
import type { Profile } from '../../schemas/profile.ts';
import { didYouMean } from '../text/nearest.ts';
import type { ParseProblem, YamlSource } from './model.ts';
import { sourceText } from './source-text.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml/yaml.ts';

/** The settings of a handbook, with the defaults filled in. */
export interface Config {
  title: string;
  description: string | undefined;
  repository: string | undefined;
  profile: Profile;
  /** Patterns and kinds; the last one that matches wins. */
  documents: readonly { pattern: string; kind: DocumentKind }[];
  ignore: readonly string[];
  sections: Partial<
    Record<DocumentKind, { required?: readonly Role[]; headings?: Partial<Record<Role, readonly string[]>> }>
  >;
  frontmatter: Partial<Record<DocumentKind, { required?: readonly string[]; allow?: readonly string[] }>>;
  rules: NonNullable<ConfigFile['rules']>;
  /** Whether what only running an `.mdx` file shows may be run. */
  mdxCode: 'refuse' | 'allow';
  base: string;
  /** The text that it was read from; undefined where the folder has no `runproof.yaml`. */
  source: YamlSource | undefined;
}

/** The files of a kind are in its folder. */
const defaultDocuments: Config['documents'] = namesOf(kinds).map((kind) => ({
  pattern: `${kinds[kind].folder}/**/*.{md,mdx}`,
  kind,
}));

/** The settings that hold where nothing else is said. */
export const defaultConfig: Config = {
  title: 'Runbooks',
  description: undefined,
  repository: undefined,
  profile: 'standard',
  documents: defaultDocuments,
  ignore: [],
  sections: {},
  frontmatter: {},
  rules: {},
  mdxCode: 'refuse',
  base: '/',
  source: undefined,
};

/** Reads the text of a `runproof.yaml`. Problems mean that the settings cannot be used. */
export function parseConfig(text: string): { config: Config; problems: ParseProblem[] } {
  const yaml = parseYaml(sourceText(text));
  const source = yaml.source;
  if (yaml.problems.length > 0) return { config: { ...defaultConfig, source }, problems: yaml.problems };
  const many = manyPatterns(source);
  if (many.length > 0) return { config: { ...defaultConfig, source }, problems: many };
  const { data, problems } = validate({ ...source, value: source.value ?? {} }, configSchema);
  if (data?.documents && '' in data.documents) {
    const message = 'A pattern of ‘documents’ is empty. Write one, for example "alerts/**/*.md".';
    problems.push({ about: 'data', range: source.keyRangeOf(['documents', '']), message });
  }
  problems.push(...impossibleKeys(data?.frontmatter ?? {}, source));
  return { config: { ...defaultConfig, ...settingsOf(data ?? {}), source }, problems };
}

const mostPatterns = 50;

/** Every pattern is tried on every path of the folder, and to see whether it may be takes a hundredth of a second. */
function manyPatterns({ value, keyRangeOf }: YamlSource): ParseProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return ['documents', 'ignore'].flatMap((key) => {
    const patterns: unknown = Reflect.get(value, key);
    const count = typeof patterns === 'object' && patterns !== null ? Object.keys(patterns).length : 0;
    if (count <= mostPatterns) return [];
    const message = `‘${key}’ holds ${count} patterns. Write at most ${mostPatterns}, each for more files.`;
    return [{ about: 'data', range: keyRangeOf([key]), message }];
  });
}

/** A key that is required and that no document may have would make every document wrong. */
function impossibleKeys(
  frontmatter: NonNullable<ConfigFile['frontmatter']>,
  source: YamlSource,
): ParseProblem[] {
  return namesOf(kinds).flatMap((kind) => {
    const { required = [], allow = [] } = frontmatter[kind] ?? {};
    const known = new Set([...Object.keys(kinds[kind].schema.shape), ...allow]);
    return required.flatMap((key, at) => {
      if (known.has(key)) return [];
      const cure = didYouMean(key, known) || ` Add it to ‘allow’ as well, or remove it.`;
      const range = source.rangeOf(['frontmatter', kind, 'required', at]);
      return [{ about: 'data', range, message: `No ${kind} may have the key ‘${key}’.${cure}` } as const];
    });
  });
}

function settingsOf(file: ConfigFile): Partial<Config> {
  const { documents, site, mdx, ...rest } = file;
  const mapped = Object.entries(documents ?? {}).map(([pattern, kind]) => ({ pattern, kind }));
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...given,
    documents: [...defaultDocuments, ...mapped],
    ...(site?.base && { base: site.base }),
    ...(mdx?.code && { mdxCode: mdx.code }),
  };
}
