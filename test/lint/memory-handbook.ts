import type { Profile } from '../../schemas/profile.ts';
import type { Finding } from '../../src/finding/finding.ts';
import type { Handbook } from '../../src/handbook/handbook.ts';
import { type HandbookFiles, handbookFrom } from '../../src/handbook/handbook-from.ts';
import { type LintedHandbook, lintHandbook } from '../../src/lint/lint-handbook.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { ruleSettings } from '../../src/lint/settings.ts';
import { type Config, defaultConfig, parseConfig } from '../../src/parse/config.ts';
import { safePicture } from '../../src/picture/safe-picture.ts';

/** Texts by their paths in a handbook’s folder. */
export type Files = Readonly<Record<string, string>>;

/** A handbook whose files are texts; `runproof.yaml` among them is its config. Throws where the config is wrong. */
export function memoryHandbook(files: Files): Handbook {
  return withoutFaults(handbookFrom(textsOf(files), configOf(files)));
}

/** Texts as the files of a handbook. */
export function textsOf(files: Files): HandbookFiles {
  return new Map(Object.entries(files).map(([path, text]) => [path, { type: 'text', text }]));
}

/** What to run over an in-memory handbook. */
export interface LintOptions {
  profile?: Profile;
  /** The ids of the rules that run; without it all of them. */
  only?: readonly string[];
}

/** The findings in an in-memory handbook, in the order in which they are printed. */
export async function lintFiles(files: Files, options?: LintOptions): Promise<readonly Finding[]> {
  return (await lintedHandbook(files, options)).findings;
}

/** Reads and lints an in-memory handbook as the command line would. */
export async function lintedHandbook(
  files: Files,
  { profile = 'strict', only }: LintOptions = {},
): Promise<LintedHandbook> {
  const config = configOf(files);
  const { settings, problems } = ruleSettings(rules, config, profile);
  if (problems[0]) throw new Error(problems[0].message);
  const linted = await lintHandbook(textsOf(files), {
    ...{ config, profile },
    settings: settings.filter(({ rule }) => only === undefined || only.includes(rule.id)),
    readPicture: (path) => safePicture(Buffer.from(files[path] ?? '')),
  });
  withoutFaults(linted.handbook);
  return linted;
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

/** What our own parsers threw is a finding for users; for a test it is a failure. */
function withoutFaults(handbook: Handbook): Handbook {
  const problems = handbook.unreadable.flatMap((file) => file.problems);
  const fault = problems.find(({ message }) => message.includes('a fault of ours'));
  if (fault) throw new Error(fault.message);
  return handbook;
}
