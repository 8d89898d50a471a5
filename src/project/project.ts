import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Profile } from '../../schemas/profile.ts';
import { endless, parseMermaid } from '../diagram/mermaid.ts';
import { spentMilliseconds } from '../diagram/mermaid-thread.ts';
import { diagramsIn, mostMilliseconds, refusedDiagram, slowDiagrams } from '../diagram/readable-diagrams.ts';
import { type Summary, summarize } from '../finding/summary.ts';
import { type DiagramError, type Finding, fileStart, type Picture, type Problem } from '../finding.ts';
import { buildHandbook, type Handbook } from '../handbook/handbook.ts';
import { lint } from '../lint/lint.ts';
import { rules } from '../lint/rules/index.ts';
import { ruleSettings } from '../lint/settings.ts';
import { type Config, defaultConfig, parseConfig } from '../parse/config.ts';
import type { Fence, ParseProblem } from '../parse/model.ts';
import { readContents } from './contents.ts';
import { isWithin } from './is-within.ts';
import { readPictures } from './pictures.ts';
import { readText } from './text.ts';

/** A handbook’s folder, read and linted. */
export interface Project {
  /** Absolute path of the handbook’s folder. */
  folder: string;
  handbook: Handbook;
  /** The profile that the findings were made with. */
  profile: Profile;
  /** In the order in which they are printed. */
  findings: readonly Finding[];
  summary: Summary;
  /** What the user should know and no finding says, for example that there is no config. */
  notes: readonly string[];
  /** The SVG pictures that documents show or link to, as they can be on the site, by their paths. */
  pictures: ReadonlyMap<string, Picture>;
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
  const contents = await readContents(root, config);
  const handbook = buildHandbook({ ...contents, config });
  const pictures = readPictures(root, handbook);
  const context = { handbook, profile, diagramErrors: await diagramErrors(handbook), pictures };
  const findings = lint(settings, context);
  const files = handbook.documents.length + handbook.entries.length + handbook.unreadable.length;
  const summary = summarize(findings, files);
  return { folder: root, handbook, profile, findings, summary, notes, pictures };
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
  if (typeof read.problem === 'string')
    throw new CannotRun([{ path: name, range: fileStart, message: read.problem }]);
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

/** undefined where nothing is there, or only a link that leads nowhere or in a circle. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function refuseConfig(problems: readonly ParseProblem[], name: string): void {
  if (problems.length === 0) return;
  const inOrder = problems.toSorted((a, b) => a.range.start.offset - b.range.start.offset);
  throw new CannotRun(inOrder.map(({ range, message }) => ({ path: name, range, message })));
}

/**
 * Parses every Mermaid fence; the parser is loaded only where there is one. The first diagram of a document that takes
 * too long, be it alone or with those before it, is the last one that is tried there.
 */
async function diagramErrors(handbook: Handbook): Promise<Map<Fence, DiagramError>> {
  const errors = new Map<Fence, DiagramError>();
  const parsedTexts = new Map<string, Awaited<ReturnType<typeof parseMermaid>>>();
  for (const document of handbook.documents) {
    const { read, refused } = diagramsIn(document.fences);
    if (refused[0]) errors.set(refused[0], refusedDiagram);
    const end = spentMilliseconds() + mostMilliseconds;
    for (const fence of read) {
      const parsed = await (parsedTexts.get(fence.value) ?? parseMermaid(fence.value));
      parsedTexts.set(fence.value, parsed);
      if (parsed.type === 'error') errors.set(fence, parsed);
      if (parsed === endless) break;
      if (spentMilliseconds() < end) continue;
      errors.set(fence, slowDiagrams);
      break;
    }
  }
  return errors;
}
