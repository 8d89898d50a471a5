import { lstatSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Profile } from '../../schemas/profile.ts';
import type { Problem } from '../finding/finding.ts';
import { type Summary, summarize } from '../finding/summary.ts';
import { classifier } from '../handbook/classifier.ts';
import { type LintedHandbook, lintHandbook } from '../lint/lint-handbook.ts';
import { rules } from '../lint/rules/index.ts';
import { ruleSettings } from '../lint/settings.ts';
import { type Config, defaultConfig, parseConfig } from '../parse/config.ts';
import type { ParseProblem } from '../parse/model.ts';
import { compareStarts } from '../text/by-place.ts';
import { fileStart } from '../text/range.ts';
import { isWithin } from './is-within.ts';
import { readFolder } from './read-folder.ts';
import { readPicture } from './read-picture.ts';
import { readText } from './read-text.ts';
import { refuseEndless } from './refuse-endless.ts';
import { statOf } from './stat-of.ts';

/** A handbook’s folder, read and linted. */
export interface Project extends LintedHandbook {
  /** Absolute path of the handbook’s folder. */
  folder: string;
  /** The profile that the findings were made with. */
  profile: Profile;
  summary: Summary;
  /** What the user should know and no finding says, for example that there is no config. */
  notes: readonly string[];
}

/** What stands over the defaults of a project. */
export interface ProjectOptions {
  profile?: Profile | undefined;
  /** A config elsewhere than in the handbook’s folder. */
  configFile?: string | undefined;
  /** Lets `.mdx` files run code when the site is built; over what the config says. */
  allowMdxCode?: boolean | undefined;
}

/**
 * The command cannot run as it was called: no such folder, a config that cannot be used. The message is for users and
 * quotes what they wrote: whoever prints it makes it printable.
 */
export class CannotRun extends Error {
  /** What is wrong, each at its place, where the message is made of that. */
  readonly problems: readonly Problem[];

  constructor(what: string | readonly Problem[]) {
    const problems = typeof what === 'string' ? [] : what;
    super(typeof what === 'string' ? what : problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}

/** A problem of a `CannotRun`, as its message says it. */
export function problemLine({ path, range, message }: Problem): string {
  return `${path}:${range.start.line}:${range.start.column} ${message}`;
}

/** Reads a handbook’s folder and lints it. Throws `CannotRun`. */
export async function loadProject(folder: string, options: ProjectOptions = {}): Promise<Project> {
  const root = handbookFolder(folder);
  const { config: written, notes } = loadConfig(root, options.configFile);
  const config: Config = options.allowMdxCode ? { ...written, mdxCode: 'allow' } : written;
  const profile = options.profile ?? config.profile;
  const { settings, problems } = ruleSettings(rules, config, profile);
  refuseConfig(problems, options.configFile ?? 'runproof.yaml');
  const linted = await lintHandbook(await refuseEndless(readFolder(root, classifier(config))), {
    ...{ config, profile, settings },
    readPicture: (path) => readPicture(root, path),
  });
  const { documents, entries, unreadable } = linted.handbook;
  const summary = summarize(linted.findings, documents.length + entries.length + unreadable.length);
  return { ...linted, folder: root, profile, summary, notes };
}

function handbookFolder(folder: string): string {
  const root = resolve(folder);
  const stat = statOf(root);
  if (!stat)
    throw new CannotRun(
      `The folder ‘${folder}’ does not exist. Name the folder that holds your runproof.yaml.`,
    );
  if (stat.isDirectory()) return root;
  throw new CannotRun(`‘${folder}’ is a file. Name the folder of the handbook: it is checked as a whole.`);
}

function loadConfig(root: string, configFile: string | undefined): { config: Config; notes: string[] } {
  const path = configFile === undefined ? resolve(root, 'runproof.yaml') : resolve(configFile);
  if (configFile === undefined && !lstatSync(path, { throwIfNoEntry: false })) {
    return {
      config: defaultConfig,
      notes: [`There is no runproof.yaml in ‘${root}’: working on the defaults.`],
    };
  }
  if (!statOf(path)?.isFile())
    throw new CannotRun(`The config ‘${configFile ?? path}’ is not a file. Name a runproof.yaml.`);
  const name = configFile ?? 'runproof.yaml';
  const within = configFile === undefined ? root : undefined;
  const { config, problems } = parseConfig(configText(within, path, name));
  if (config.mdxCode === 'allow' && isPartOf(path, root)) problems.push(ownLeave(config));
  refuseConfig(problems, name);
  return { config, notes: [] };
}

function configText(root: string | undefined, file: string, name: string): string {
  const read = readText(root, root === undefined ? file : basename(file));
  if ('text' in read) return read.text;
  throw new CannotRun([{ path: name, ...read.problem }]);
}

/** Whoever can change the handbook could give its code leave. */
function ownLeave({ source }: Config): ParseProblem {
  return {
    about: 'data',
    range: source?.rangeOf(['mdx', 'code']) ?? fileStart,
    message:
      'The handbook cannot allow its own code. Use --allow-mdx-code, or a config outside the handbook with --config.',
  };
}

/** Whether a file lies in a folder, as it is named or where its links lead. */
function isPartOf(file: string, folder: string): boolean {
  return isWithin(file, folder) || isWithin(realpathSync(file), realpathSync(folder));
}

function refuseConfig(problems: readonly ParseProblem[], name: string): void {
  if (problems.length === 0) return;
  const inOrder = problems.toSorted(compareStarts);
  throw new CannotRun(inOrder.map(({ range, message }) => ({ path: name, range, message })));
}
