import picomatch from 'picomatch';
import type { Profile } from '../../schemas/profile.ts';
import { parseMermaid } from '../../src/diagram/mermaid.ts';
import type { DiagramError, Finding, Picture } from '../../src/finding.ts';
import { buildHandbook, type Handbook } from '../../src/handbook/handbook.ts';
import { lint } from '../../src/lint/lint.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { ruleSettings } from '../../src/lint/settings.ts';
import { type Config, defaultConfig, parseConfig } from '../../src/parse/config.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { parseEntry } from '../../src/parse/entry.ts';
import type { Document, Entry, Fence } from '../../src/parse/model.ts';
import { safePicture } from '../../src/picture/safe-svg.ts';

/** Texts by their paths in a handbook’s folder. */
export type Files = Readonly<Record<string, string>>;

/** A handbook whose files are texts; `runproof.yaml` among them is its config. Throws where the config is wrong. */
export function memoryHandbook(files: Files): Handbook {
  const config = configOf(files);
  const paths = Object.keys(files);
  return buildHandbook({
    config,
    documents: paths.flatMap((path) => documentOf(path, files[path] ?? '', config)),
    entries: paths.flatMap((path) => entryOf(path, files[path] ?? '')),
    unreadable: [],
    files: paths,
  });
}

/** What to run over an in-memory handbook. */
export interface LintOptions {
  profile?: Profile;
  /** The ids of the rules that run; without it all of them. */
  only?: readonly string[];
}

/** Lints an in-memory handbook as the command line would, in the order in which findings are printed. */
export async function lintFiles(
  files: Files,
  { profile = 'strict', only }: LintOptions = {},
): Promise<Finding[]> {
  const handbook = memoryHandbook(files);
  const { settings, problems } = ruleSettings(rules, handbook.config, profile);
  if (problems[0]) throw new Error(problems[0].message);
  const running = settings.filter(({ rule }) => only === undefined || only.includes(rule.id));
  return lint(running, {
    ...{ handbook, profile, pictures: picturesIn(files) },
    diagramErrors: await diagramErrors(handbook),
  });
}

/** Each finding of one rule in one runbook, as `line:column message`. */
export async function findingsIn(rule: string, text: string, others: Files = {}): Promise<string[]> {
  const findings = await lintFiles({ ...others, 'runbooks/page.md': text }, { only: [rule] });
  return findings.map(({ range, message }) => `${range.start.line}:${range.start.column} ${message}`);
}

function configOf(files: Files): Config {
  const text = files['runproof.yaml'];
  if (text === undefined) return defaultConfig;
  const { config, problems } = parseConfig(text);
  if (problems[0]) throw new Error(problems[0].message);
  return config;
}

function documentOf(path: string, text: string, config: Config): Document[] {
  if (!/\.mdx?$/.test(path)) return [];
  const mapped = config.documents.findLast(({ pattern }) => picomatch.isMatch(path, pattern));
  return mapped ? [parseDocument({ path, text, kind: mapped.kind }, config)] : [];
}

function entryOf(path: string, text: string): Entry[] {
  const [, folder] = /^(teams|services)\/[^/]+\.ya?ml$/.exec(path) ?? [];
  return folder ? [parseEntry({ path, text, type: folder === 'teams' ? 'team' : 'service' })] : [];
}

function picturesIn(files: Files): Map<string, Picture> {
  const pictures = Object.entries(files).filter(([path]) => path.endsWith('.svg'));
  return new Map(pictures.map(([path, text]) => [path, safePicture(Buffer.from(text))]));
}

async function diagramErrors(handbook: Handbook): Promise<Map<Fence, DiagramError>> {
  const errors = new Map<Fence, DiagramError>();
  for (const fence of handbook.documents.flatMap((document) => document.fences)) {
    if (fence.language !== 'mermaid') continue;
    const parsed = await parseMermaid(fence.value);
    if (parsed.type === 'error') errors.set(fence, parsed);
  }
  return errors;
}
